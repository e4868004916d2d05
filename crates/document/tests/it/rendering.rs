//! What a reader gets.

use document::{
    Attachment, Block, Document, Href, Inline, Marks, Paragraph, Text, read_html, render_html,
    render_text,
};

#[track_caller]
fn text(html: &str, expected: &str) {
    assert_eq!(render_text(&read_html(html).document), expected);
}

fn attachment(bytes: Option<u64>) -> Document {
    let href = Href::parse("/media/a.pdf");
    let block = href.map(|href| Attachment {
        name: "Mẫu \"A\"".to_owned(),
        href,
        bytes,
    });
    Document::new(block.into_iter().map(Block::Attachment).collect())
}

#[test]
fn every_letter_that_could_be_markup_is_escaped() {
    let content = vec![Inline::Text(Text {
        text: "<b>&amp;\"'".to_owned(),
        marks: Marks {
            link: Href::parse("/x?a=\"&b=<"),
            ..Marks::default()
        },
    })];
    let document = Document::new(vec![Block::Paragraph(Paragraph {
        content,
        ..Paragraph::default()
    })]);
    let expected = "<p><a href=\"/x?a=&quot;&amp;b=&lt;\">&lt;b&gt;&amp;amp;\"'</a></p>";
    assert_eq!(render_html(&document), expected);
}

#[test]
fn an_attachment_tells_its_size_as_people_say_it() {
    let size = |bytes| {
        let text = render_text(&attachment(Some(bytes)));
        text.strip_prefix("Mẫu \"A\" ")
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(size(820), "(820 B)");
    assert_eq!(size(1536), "(1,5 KB)");
    assert_eq!(size(3 * 1024 * 1024), "(3 MB)");
    assert_eq!(size(5 * 1024 * 1024 * 1024), "(5 GB)");
    let expected = "<p class=\"attachment\"><a href=\"/media/a.pdf\" data-bytes=\"1536\" download>Mẫu \"A\"</a> \
                    <span class=\"attachment__size\">1,5 KB</span></p>";
    assert_eq!(render_html(&attachment(Some(1536))), expected);
    assert_eq!(render_text(&attachment(None)), "Mẫu \"A\"");
}

#[test]
fn blocks_of_text_are_parted_by_an_empty_line() {
    text(
        "<h2>a</h2><p>b<br><b>c</b></p><hr><blockquote><p>d</p><p>e</p></blockquote>",
        "a\n\nb\nc\n\n* * *\n\nd\n\ne",
    );
}

#[test]
fn points_have_markers_and_stand_in() {
    text(
        "<ol start=9><li>a<li><p>b</p><ul><li>c<br>d</ul></ol>",
        "9. a\n10. b\n    - c\n      d",
    );
}

#[test]
fn cells_are_parted_by_tabs() {
    text(
        "<table><caption>x<tr><th>a<td>b<br>c<tr><td><p>d</p><p>e</p><td></table>",
        "x\na\tb c\nd e\t",
    );
}

#[test]
fn a_picture_is_its_caption_or_what_it_shows() {
    text(
        "<img src=/media/x alt=a><figure><img src=/media/y alt=b><figcaption>c</figcaption></figure><img src=/media/z alt=''>",
        "a\n\nc",
    );
}

#[test]
fn a_video_is_its_address() {
    text(
        "<p>https://vimeo.com/12</p>",
        "Video trên Vimeo: https://player.vimeo.com/video/12",
    );
}
