//! Bodies of both editors as plain HTML.

use wordpress::{Attachments, Context, ExportReader, Record, body_html};

use crate::AN_BINH;

fn attachments() -> Attachments {
    let mut attachments = Attachments::default();
    for record in ExportReader::new(AN_BINH.as_bytes()) {
        if let Record::Item(item) = record.unwrap() {
            attachments.add(&item);
        }
    }
    attachments
}

fn html_and_notes(body: &str, item: u64) -> (String, Vec<String>) {
    let attachments = attachments();
    let context = Context {
        attachments: &attachments,
        item: Some(item),
    };
    let (html, notes) = body_html(body, &context);
    (html.replace('\n', ""), notes)
}

fn check(body: &str, expected: &str) {
    assert_eq!(html_and_notes(body, 0).0, expected, "{body}");
}

#[test]
fn block_comments_are_removed_and_their_html_stays() {
    check(
        "<!-- wp:paragraph {\"align\":\"center\"} -->\n<p>Một</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list -->\n<ul><!-- wp:list-item --><li>hai</li><!-- /wp:list-item --></ul>\n<!-- /wp:list -->",
        "<p>Một</p><ul><li>hai</li></ul>",
    );
}

#[test]
fn a_block_without_html_is_reported_once_with_its_count() {
    let body = "<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><!-- wp:latest-posts {\"n\":3} /--><!-- wp:latest-posts /--><!-- wp:calendar /-->";
    let (html, notes) = html_and_notes(body, 0);
    assert_eq!(html, "<p>a</p>");
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(
        notes[0].contains("latest-posts") && notes[0].ends_with("(2 lần)"),
        "{notes:?}"
    );
}

#[test]
fn an_embed_becomes_its_address() {
    check(
        "<!-- wp:core-embed/youtube {\"url\":\"https://youtu.be/x?a=1\\u0026b=2\"} --><figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\nhttps://youtu.be/x\n</div><figcaption>Phim</figcaption></figure><!-- /wp:core-embed/youtube -->",
        "<p>https://youtu.be/x?a=1&amp;b=2</p><p>Phim</p>",
    );
}

#[test]
fn layout_blocks_keep_their_text_and_pictures() {
    check(
        "<!-- wp:cover {\"url\":\"https://a.vn/b.jpg\",\"id\":31} --><div class=\"wp-block-cover\"><p>Chữ</p></div><!-- /wp:cover -->",
        "<figure><img src=\"https://a.vn/b.jpg\" alt=\"Hẻm sạch bóng\"></figure><div class=\"wp-block-cover\"><p>Chữ</p></div>",
    );
    check(
        "<!-- wp:pullquote --><figure class=\"wp-block-pullquote\"><blockquote><p>Lời</p><cite>Ai</cite></blockquote></figure><!-- /wp:pullquote -->",
        "<blockquote><p>Lời</p><cite>Ai</cite></blockquote>",
    );
    check(
        "<!-- wp:verse --><pre class=\"wp-block-verse\">Câu một\nCâu hai</pre><!-- /wp:verse -->",
        "<p>Câu một<br>Câu hai</p>",
    );
    check(
        "<!-- wp:file {\"id\":1} --><div class=\"wp-block-file\"><a href=\"https://a.vn/don.pdf\">Mẫu đơn</a><a href=\"https://a.vn/don.pdf\" class=\"wp-block-file__button\" download>Tải về</a></div><!-- /wp:file -->",
        "<p><a href=\"https://a.vn/don.pdf\">Mẫu đơn</a></p>",
    );
    check(
        "<!-- wp:table --><figure class=\"wp-block-table\"><table><tr><td>a</td></tr></table><figcaption>Bảng 1</figcaption></figure><!-- /wp:table -->",
        "<table><caption>Bảng 1</caption><tr><td>a</td></tr></table>",
    );
    check(
        "<!-- wp:buttons --><div><!-- wp:button --><div class=\"wp-block-button\"><a class=\"x\" href=\"/a\">Đi</a></div><!-- /wp:button --></div><!-- /wp:buttons --><!-- wp:spacer --><div style=\"height:9px\"></div><!-- /wp:spacer -->",
        "<div><p><a class=\"x\" href=\"/a\">Đi</a></p></div>",
    );
}

#[test]
fn galleries_of_both_block_forms_are_one_gallery() {
    let expected = "<div class=\"gallery\"><figure><img src=\"a.jpg\" alt=\"A\"/><figcaption>Một</figcaption></figure><figure><img src=\"b.jpg\"/></figure></div><p>Cả bộ</p>";
    check(
        "<!-- wp:gallery --><figure class=\"wp-block-gallery\"><ul><li><figure><a href=\"x\"><img src=\"a.jpg\" alt=\"A\"/></a><figcaption class=\"blocks-gallery-item__caption\">Một</figcaption></figure></li><li><figure><img src=\"b.jpg\"/></figure></li></ul><figcaption class=\"blocks-gallery-caption\">Cả bộ</figcaption></figure><!-- /wp:gallery -->",
        expected,
    );
    check(
        "<!-- wp:gallery --><figure class=\"wp-block-gallery\"><!-- wp:image --><figure class=\"wp-block-image\"><img src=\"a.jpg\" alt=\"A\"/><figcaption>Một</figcaption></figure><!-- /wp:image --><!-- wp:image --><figure><img src=\"b.jpg\"/></figure><!-- /wp:image --><figcaption class=\"blocks-gallery-caption\">Cả bộ</figcaption></figure><!-- /wp:gallery -->",
        expected,
    );
}

#[test]
fn sound_and_film_become_links() {
    let body = "<!-- wp:video --><figure class=\"wp-block-video\"><video controls src=\"https://a.vn/l%E1%BB%85.mp4\"></video><figcaption>Ngày lễ</figcaption></figure><!-- /wp:video -->\n\n<!-- wp:audio --><figure><audio src=\"https://a.vn/loa.mp3\"></audio></figure><!-- /wp:audio -->";
    let (html, notes) = html_and_notes(body, 0);
    let expected = "<p><a href=\"https://a.vn/l%E1%BB%85.mp4\">Ngày lễ</a></p><p><a href=\"https://a.vn/loa.mp3\">loa.mp3</a></p>";
    assert_eq!(html, expected);
    assert_eq!(notes.len(), 2, "{notes:?}");
    check(
        "[audio mp3=\"https://a.vn/loa.mp3\"][/audio]",
        "<p><a href=\"https://a.vn/loa.mp3\">loa.mp3</a></p>",
    );
    check(
        "[video src=\"https://youtu.be/x\"]",
        "<p>https://youtu.be/x</p>",
    );
    check(
        "[embed width=\"3\"]https://youtu.be/x[/embed]",
        "<p>https://youtu.be/x</p>",
    );
}

#[test]
fn a_caption_stands_under_its_picture_in_old_and_older_bodies() {
    check(
        "[caption id=\"a\" width=\"3\"]<a href=\"b\"><img src=\"c.jpg\" /></a> Ảnh <em>đẹp</em>[/caption]tiếp",
        "<figure><a href=\"b\"><img src=\"c.jpg\" /></a><figcaption>Ảnh <em>đẹp</em></figcaption></figure><p>tiếp</p>",
    );
    check(
        "[caption caption=\"Ảnh cũ\"]<img src=\"c.jpg\" />[/caption]",
        "<figure><img src=\"c.jpg\" /><figcaption>Ảnh cũ</figcaption></figure>",
    );
}

#[test]
fn a_gallery_shows_the_files_it_names_or_its_items_own() {
    let picture = "<figure><img src=\"https://anbinh.example/wp-content/uploads/2024/05/hem-sach.jpg\" alt=\"Hẻm sạch bóng\"><figcaption>Hẻm 25</figcaption></figure>";
    let other = "<figure><img src=\"https://anbinh.example/wp-content/uploads/2024/05/dai-bieu.jpg\" alt=\"\"></figure>";
    let (html, notes) = html_and_notes("[gallery columns=\"2\" ids=\"32,31,99\"]", 0);
    assert_eq!(
        html,
        format!("<div class=\"gallery\">{other}{picture}</div>")
    );
    assert_eq!(notes, ["1 ảnh của bộ ảnh không có trong tệp xuất"]);
    let (html, notes) = html_and_notes("[gallery]", 11);
    assert_eq!(html, format!("<div class=\"gallery\">{picture}</div>"));
    assert!(notes.is_empty(), "{notes:?}");
    let (html, notes) = html_and_notes("[gallery]", 99);
    assert_eq!((html.as_str(), notes.len()), ("", 1));
}

#[test]
fn a_classic_body_of_the_export_is_read_as_its_writer_saw_it() {
    let item = ExportReader::new(AN_BINH.as_bytes())
        .find_map(|record| match record.unwrap() {
            Record::Item(item) if item.id == Some(12) => Some(item),
            _ => None,
        })
        .unwrap();
    let (html, notes) = html_and_notes(&item.body, 12);
    assert!(html.starts_with("<p>Phường tiếp dân vào sáng thứ Năm hằng tuần.<br>Địa điểm: phòng một cửa [tầng 1].</p><figure>"), "{html}");
    assert!(
        html.contains("</div><ul><li>Mang theo căn cước</li>"),
        "{html}"
    );
    assert!(
        html.ends_with("<p>Muốn chèn ảnh thì viết [gallery]; ký hiệu ]]> đóng một đoạn.</p>"),
        "{html}"
    );
    assert_eq!(notes.len(), 2, "{notes:?}");
}
