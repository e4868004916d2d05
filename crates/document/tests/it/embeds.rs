//! Videos on other hosts.

use document::{EMBED_HOSTS, Embed};

use crate::{check, findings};

const FRAME: &str = "<details class=\"embed\"><summary>Xem video trên YouTube</summary><iframe loading=\"lazy\" \
                     title=\"Video trên YouTube\" src=\"https://www.youtube-nocookie.com/embed/abc_EFG-123\" \
                     referrerpolicy=\"strict-origin-when-cross-origin\" allowfullscreen></iframe></details>";

#[track_caller]
fn parses(address: &str, expected: Option<&str>) {
    assert_eq!(
        Embed::from_url(address)
            .map(|embed| embed.frame_src())
            .as_deref(),
        expected,
        "{address}"
    );
}

#[test]
fn every_address_of_a_video_leads_to_the_same_frame() {
    for address in [
        "https://www.youtube.com/watch?v=abc_EFG-123",
        "http://m.youtube.com/watch?feature=x&v=abc_EFG-123&t=9#a",
        "https://youtu.be/abc_EFG-123?si=x",
        "//www.youtube.com/embed/abc_EFG-123?rel=0",
        "https://www.youtube-nocookie.com/embed/abc_EFG-123",
        "https://youtube.com/shorts/abc_EFG-123",
    ] {
        parses(
            address,
            Some("https://www.youtube-nocookie.com/embed/abc_EFG-123"),
        );
    }
    parses(
        "https://vimeo.com/123456",
        Some("https://player.vimeo.com/video/123456"),
    );
    parses(
        "https://vimeo.com/123456/a1b2",
        Some("https://player.vimeo.com/video/123456?h=a1b2"),
    );
    parses(
        "https://player.vimeo.com/video/123456?h=a1b2&x",
        Some("https://player.vimeo.com/video/123456?h=a1b2"),
    );
}

#[test]
fn what_only_looks_like_a_video_is_none() {
    for address in [
        "https://www.youtube.com/watch",
        "https://www.youtube.com/watch?v=short",
        "https://youtu.be/abc\"EFG-123",
        "https://evil.example/embed/abc_EFG-123",
        "https://youtube.com.evil.example/embed/abc_EFG-123",
        "https://youtube.com@evil.example/embed/abc_EFG-123",
        "https://vimeo.com/channels",
        "https://player.vimeo.com/123456",
        "https://vimeo.com/1/a\"b",
        "/embed/abc_EFG-123",
    ] {
        parses(address, None);
    }
}

#[test]
fn frames_are_only_of_hosts_on_the_list() {
    for address in ["https://youtu.be/abc_EFG-123", "https://vimeo.com/1"] {
        let source = Embed::from_url(address)
            .map(|embed| embed.frame_src())
            .unwrap_or_default();
        assert!(
            EMBED_HOSTS
                .iter()
                .any(|host| source.starts_with(&format!("https://{host}/"))),
            "{source}"
        );
    }
}

#[test]
fn a_frame_of_a_known_host_waits_until_it_is_opened() {
    check(
        "<p>a<iframe src='https://www.youtube.com/embed/abc_EFG-123?x'>b</iframe>c</p>",
        &format!("<p>a</p>{FRAME}<p>c</p>"),
    );
    check("<embed src='https://www.youtube.com/v/abc_EFG-123'>", FRAME);
}

#[test]
fn a_frame_of_an_unknown_host_is_dropped_and_named() {
    let html = "<iframe src='https://user@Evil.example:8/x'><p>a</p></iframe><iframe srcdoc='<p>b'></iframe>c";
    check(html, "<p>c</p>");
    assert_eq!(findings(html), ["-iframe 1", "-iframe evil.example:8 1"]);
}

#[test]
fn an_address_alone_in_its_paragraph_is_the_video() {
    check("<p>https://youtu.be/abc_EFG-123</p>", FRAME);
    check("<p><a href=/x>https://youtu.be/abc_EFG-123</a></p>", FRAME);
    check(
        "<p>https://youtu.be/abc_EFG-123 a</p>",
        "<p>https://youtu.be/abc_EFG-123 a</p>",
    );
    check(
        "<ul><li>https://youtu.be/abc_EFG-123</li></ul>",
        "<ul><li>https://youtu.be/abc_EFG-123</li></ul>",
    );
}

#[test]
fn other_boxes_that_open_keep_their_label() {
    check(
        "<details><summary>a</summary>b</details>",
        "<p>a</p><p>b</p>",
    );
}
