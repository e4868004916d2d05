//! Pictures, galleries, attachments, films.

use document::{Alt, Block, read_html};

use crate::{check, findings};

fn figure(address: &str, alt: &str, caption: &str) -> String {
    let caption = if caption.is_empty() {
        String::new()
    } else {
        format!("<figcaption>{caption}</figcaption>")
    };
    format!(
        "<figure class=\"figure\"><img src=\"{address}\" alt=\"{alt}\" loading=\"lazy\" decoding=\"async\">{caption}</figure>"
    )
}

#[test]
fn a_picture_inside_a_paragraph_or_a_link_splits_it() {
    let expected = format!(
        "<p><strong>a</strong></p>{}<p><strong>b</strong></p>",
        figure("/media/x", "c", "")
    );
    check(
        "<p><b>a<a href=/y><img class=alignleft src=/media/x alt=c></a>b</b></p>",
        &expected,
    );
}

#[test]
fn a_figure_keeps_caption_size_and_variants() {
    let html = "<figure><a href=/y><img src=https://a.example/x.jpg width=800px height=600 alt='' \
                srcset='https://a.example/s,1.jpg 300w, /media/m 600w,/media/retina 2x, b.jpg 9w'></a>\
                <figcaption>Ảnh: <a href=/z>Anna</a></figcaption></figure>";
    let expected = "<figure class=\"figure\"><img src=\"https://a.example/x.jpg\" \
                    srcset=\"https://a.example/s,1.jpg 300w, /media/m 600w, https://a.example/x.jpg 800w\" sizes=\"(min-width: 48rem) 46rem, 100vw\" alt=\"\" \
                    width=\"800\" height=\"600\" loading=\"lazy\" decoding=\"async\"><figcaption>Ảnh: <a href=\"/z\">Anna</a>\
                    </figcaption></figure>";
    check(html, expected);
}

#[test]
fn the_older_caption_box_is_a_figure() {
    let html = "<div class='wp-caption alignnone'><img src=/media/x alt=a><p class=wp-caption-text>b</p></div>c";
    check(html, &format!("{}<p>c</p>", figure("/media/x", "a", "b")));
}

#[test]
fn pictures_that_cannot_be_shown_are_reported() {
    check(
        "<img src=file:///c/x.png><img src='x.png'><img><img src=http://t.example/ width=1 height=1>",
        "",
    );
    let html = "<img src=file:///c/x.png><img src=x.png><img><img src=data:image/png;base64,x>\
                <img src=http://t.example/ width=1 height=1>";
    let expected = [
        "-img 1x1 1",
        "-img data 1",
        "-img file 1",
        "-img relative 1",
        "-img without address 1",
    ];
    assert_eq!(findings(html), expected);
    assert_eq!(findings("<img src=/media/x>"), ["~img without alt 1"]);
}

#[test]
fn a_picture_that_waits_to_be_loaded_is_found() {
    check(
        "<img src=data:image/gif;base64,x data-src=https://a.example/x alt=a>",
        &figure("https://a.example/x", "a", ""),
    );
}

#[test]
fn pictures_without_words_are_decorative() {
    let document = read_html("<img src=/media/x alt=' '>").document;
    let [Block::Figure(figure)] = document.blocks() else {
        panic!("{document:?}");
    };
    assert_eq!(figure.alt, Alt::Decorative);
}

#[test]
fn pictured_feelings_are_text() {
    check(
        "<p>a <img class=wp-smiley src=http://a.example/s.png alt='🙂'></p>",
        "<p>a 🙂</p>",
    );
}

#[test]
fn galleries_of_every_make_are_galleries() {
    let expected = format!(
        "<div class=\"gallery\">{}{}</div>",
        figure("/media/a", "", "Một"),
        figure("/media/b", "", "")
    );
    let item = "<figure><img src=/media/a alt=''><figcaption>Một</figcaption></figure>";
    let last = "<figure><img src=/media/b alt=''></figure>";
    check(
        &format!("<figure class='wp-block-gallery columns-2'>{item}{last}</figure>"),
        &expected,
    );
    check(
        &format!(
            "<ul class='wp-block-gallery'><li class=blocks-gallery-item>{item}</li><li>{last}</li></ul>"
        ),
        &expected,
    );
    check(
        &format!("<figure class=wp-block-gallery><ul><li>{item}</li><li>{last}</li></ul></figure>"),
        &expected,
    );
    check(
        "<div class=gallery><dl class=gallery-item><dt><a href=/x><img src=/media/a alt=''></a></dt><dd>Một</dd></dl>\
         <dl><dt><img src=/media/b alt=''></dt></dl></div>",
        &expected,
    );
}

#[test]
fn text_in_a_gallery_is_not_lost() {
    let html = "<div class=gallery>a<img src=/media/a alt=''>b<hr></div>";
    check(
        html,
        &format!(
            "<p>a</p><div class=\"gallery\">{}</div><hr>",
            figure("/media/a", "", "b")
        ),
    );
    check("<div class=gallery><p>a</p></div>", "<p>a</p>");
}

#[test]
fn films_and_sounds_become_files_to_take_away() {
    let expected = "<p class=\"attachment\"><a href=\"https://a.example/v/x.mp4?a\" rel=\"noopener\" download>x.mp4</a></p>";
    check(
        "<video src=https://a.example/v/x.mp4?a><p>too old</p></video>",
        expected,
    );
    check(
        "<video><source src=https://a.example/v/x.mp4?a><source src=y></video>",
        expected,
    );
    assert_eq!(
        findings("<audio src=/media/a.mp3></audio><video src=javascript:x></video>"),
        ["-video 1", "~audio 1"]
    );
}

#[test]
fn a_file_block_is_an_attachment() {
    let html = "<div class=wp-block-file><a href=/media/a.pdf>Mẫu đơn</a><a href=/media/a.pdf class=wp-block-file__button download>\
                Tải về</a></div>";
    check(
        html,
        "<p class=\"attachment\"><a href=\"/media/a.pdf\" download>Mẫu đơn</a></p>",
    );
}

#[test]
fn pictures_can_be_moved_and_those_without_a_place_are_taken_out() {
    let mut document =
        read_html("<img src=http://old.example/a alt=a><img src=http://old.example/b alt=b>")
            .document;
    document.change_pictures(|picture| {
        picture.src = if picture.src.ends_with('a') {
            "/media/a".to_owned()
        } else {
            String::new()
        };
    });
    let [Block::Figure(figure)] = document.blocks() else {
        panic!("{document:?}");
    };
    assert_eq!(figure.picture.src, "/media/a");
}
