//! What people see and write where the rich editor cannot run.

use std::time::{Duration, Instant};

use document::{Block, Document, read_html, read_markdown, render_html, write_markdown};
use proptest::prelude::*;

use crate::{generator::documents, generator_plain::plain_documents};

#[track_caller]
fn writes(html: &str, expected: &str) {
    let document = read_html(html).document;
    let written = write_markdown(&document);
    assert_eq!(written.replace('\u{200b}', "·"), expected);
    assert_eq!(read_markdown(&written, &document), document);
}

#[track_caller]
fn reads(markdown: &str, expected: &str) {
    let document = read_markdown(markdown, &Document::default());
    assert_eq!(render_html(&document), expected);
}

#[test]
fn text_is_written_as_people_would_write_it() {
    writes(
        "<h2>Thông báo</h2><p>Kính gửi <b>bà con</b>,<br>mời xem <a href=/tin/a_b?x=1&y=2>tin <i>mới</i></a>.</p><hr><h4>Hết</h4>",
        "## Thông báo\n\nKính gửi **bà con**,\nmời xem [tin ](/tin/a_b?x=1&y=2)*·[mới](/tin/a_b?x=1&y=2)·*.\n\n---\n\n#### Hết",
    );
    writes(
        "<ul><li>a<ul><li>b<li>c</ul><li>d</ul><ol start=9><li>x<li><p>y</p><p>z</p></ol><blockquote><p>q</p><p>r</p></blockquote>",
        "- a\n  - b\n  - c\n- d\n\n9. x\n\n10. y\n\n    z\n\n> q\n>\n> r",
    );
}

#[test]
fn lists_in_a_row_stay_apart() {
    writes(
        "<ul><li>a</ul><ul><li>b</ul><ul><li>c</ul><ol><li>d</ol><ol><li>e</ol>",
        "- a\n\n* b\n\n- c\n\n1. d\n\n1) e",
    );
}

#[test]
fn signs_are_escaped_only_where_they_mean_something() {
    writes(
        "<p>1. a_b - c + d = 3 &amp; 4 &lt; 5 # e!</p><p>- f</p><p>&lt;b> *g* [h] &amp;amp; _i_</p>",
        "1\\. a_b - c + d = 3 & 4 < 5 \\# e!\n\n\\- f\n\n\\<b> \\*g\\* \\[h\\] \\&amp; \\_i\\_",
    );
}

#[test]
fn marks_that_end_in_a_space_or_a_sign_are_kept() {
    writes(
        "<p><b>Lưu ý: </b>a<b>(b)</b>c <i>d</i><b>e</b> <b>g:</b> h</p>",
        "**Lưu ý: ·**a**·(b)·**c *d*·**e** **g:** h",
    );
}

#[test]
fn what_markdown_cannot_say_is_one_line() {
    writes(
        "<p>a</p><table><caption>Lịch tiếp dân<tr><td>x</table><figure><img src=/media/a alt='Trụ sở phường nhìn từ phía cổng chính của công viên'></figure>\
         <p align=center>b</p><p>H<sub>2</sub>O</p><figure><img src=/media/b><figcaption>Ảnh</figcaption></figure><img src=/media/c alt=''>\
         <p>https://youtu.be/abcdefghijk</p>",
        "a\n\n[[khối 2: bảng, “Lịch tiếp dân x”]]\n\n[[khối 3: ảnh, “Trụ sở phường nhìn từ phía cổng chính của công v…”]]\n\n\
         [[khối 4: đoạn văn căn giữa, “b”]]\n\n[[khối 5: đoạn văn, “H2O”]]\n\n[[khối 6: ảnh, “Ảnh”]]\n\n[[khối 7: ảnh]]\n\n\
         [[khối 8: video, “https://www.youtube-nocookie.com/embed/abcdefghi…”]]",
    );
}

#[test]
fn text_around_a_placeholder_can_be_edited_and_the_block_moved() {
    let base = read_html("<p>a</p><table><tr><td>x</table><p>b</p><hr>").document;
    let text = "# A\r\nb *c*\r\n[[Khối 2]]\r\nd\r\n  [[khối 2: gì cũng được]]  \r\n[[khối 9: bảng]]\r\n[[khối 0: x]]";
    let read = read_markdown(text, &base);
    let table = "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Bảng\"><table><tbody><tr><td>x</td></tr></tbody></table></div>";
    assert_eq!(
        render_html(&read),
        format!(
            "<h2>A</h2><p>b <em>c</em></p>{table}<p>d</p>{table}<p>[[khối 9: bảng]]</p><p>[[khối 0: x]]</p>"
        )
    );
}

#[test]
fn what_people_type_is_read_kindly() {
    reads("a\nb\\\nc  \nd", "<p>a<br>b<br>c<br>d</p>");
    reads("a\n===\n\n###### b", "<h2>a</h2><h4>b</h4>");
    reads("\tThụt đầu dòng\n\n\tb", "<p>Thụt đầu dòng</p><p>b</p>");
    reads("```\na\n\nb\n```", "<p>a</p><p>b</p>");
    reads(
        "`a` ~~b~~ ![c](/media/d)",
        "<p>a ~~b~~ <a href=\"/media/d\">c</a></p>",
    );
    reads(
        "- a\n- \n- b\n\n3) c",
        "<ul><li>a</li><li>b</li></ul><ol start=\"3\"><li>c</li></ol>",
    );
    reads(
        "https://vimeo.com/12",
        &render_html(&read_html("<p>https://vimeo.com/12</p>").document),
    );
}

#[test]
fn html_is_text_and_links_are_safe() {
    reads(
        "<script>alert(1)</script>\n\na <b onclick=x>b</b>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>",
    );
    reads(
        "[a](javascript:alert(1)) <a@b.example> <https://c.example>",
        "<p>a <a href=\"mailto:a@b.example\">a@b.example</a> <a href=\"https://c.example\" rel=\"noopener\">https://c.example</a></p>",
    );
}

#[test]
fn input_made_to_hurt_neither_overflows_nor_stalls() {
    for piece in [
        "> ",
        "- ",
        "1. ",
        "*a ",
        "[",
        "![",
        "-      ",
        "`",
        "<",
        "[[khối 1]]\n",
        "**a*",
        "](",
    ] {
        let start = Instant::now();
        let document = read_markdown(&piece.repeat(20_000), &Document::default());
        let written = write_markdown(&document);
        assert_eq!(read_markdown(&written, &document), document);
        let took = start.elapsed();
        assert!(took < Duration::from_secs(20), "{took:?} for {piece}");
    }
}

fn is_within_markdown(block: &Block) -> bool {
    !matches!(block, Block::Embed(_))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn every_document_survives_being_written(document in documents()) {
        let written = write_markdown(&document);
        prop_assert_eq!(read_markdown(&written, &document), document, "{}", written);
    }

    #[test]
    fn a_document_within_markdown_survives_without_what_it_was(document in plain_documents()) {
        prop_assume!(document.blocks().iter().all(is_within_markdown));
        let written = write_markdown(&document);
        prop_assert_eq!(read_markdown(&written, &Document::default()), document, "{}", written);
    }

    #[test]
    fn any_string_can_be_read_and_written_again(text in any::<String>(), base in documents()) {
        let document = read_markdown(&text, &base);
        prop_assert_eq!(read_markdown(&write_markdown(&document), &document), document);
    }
}
