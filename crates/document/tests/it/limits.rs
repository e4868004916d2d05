//! Input made to hurt: nesting without end, tags without number.

use std::time::{Duration, Instant};

use document::{Document, DocumentError, read_html, render_html};

/// Far above what linear work takes on a slow machine without optimization, far below what quadratic work does.
const PATIENCE: Duration = Duration::from_secs(20);

#[track_caller]
fn survives(html: &str) {
    let start = Instant::now();
    let document = read_html(html).document;
    let again = read_html(&render_html(&document)).document;
    assert_eq!(again, document);
    assert!(
        start.elapsed() < PATIENCE,
        "{:?} for {:.40}",
        start.elapsed(),
        html
    );
}

#[test]
fn nesting_without_end_neither_overflows_nor_stalls() {
    survives(&"<div>".repeat(100_000));
    survives(&"<b>".repeat(100_000));
    for piece in [
        "<span>x",
        "<ul><li>x",
        "<blockquote>",
        "<table><tr><td>",
        "<figure><figcaption>",
        "<a href=/x>",
    ] {
        survives(&piece.repeat(20_000));
    }
}

#[test]
fn end_tags_far_from_their_start_tags_do_not_stall() {
    survives(&("<b>".repeat(20_000) + &"<i>".repeat(20_000) + &"</b>".repeat(20_000)));
    survives(&("<div>".repeat(20_000) + &"</span></p></table>".repeat(20_000)));
    survives(&("<font>".repeat(1000) + &"<p>x".repeat(20_000)));
}

#[test]
fn structure_survives_inline_tags_that_are_never_closed() {
    let html = "<span>".repeat(1000) + "<ul><li>a</li><li>b</li></ul>";
    assert_eq!(
        render_html(&read_html(&html).document),
        "<ul><li>a</li><li>b</li></ul>"
    );
}

#[test]
fn blocks_too_deep_inside_others_are_lifted_out() {
    let deep = Document::NESTING_MAX + 3;
    let document = read_html(&format!(
        "{}a{}b",
        "<blockquote>".repeat(deep),
        "</blockquote>".repeat(deep)
    ))
    .document;
    let html = render_html(&document);
    assert_eq!(html.matches("<blockquote>").count(), Document::NESTING_MAX);
    assert!(html.ends_with("</blockquote><p>b</p>"), "{html}");
}

#[test]
fn stored_text_nested_too_deeply_is_refused() {
    let nested = |depth: usize| {
        let start = r#"{"type":"blockquote","content":["#.repeat(depth);
        format!(
            r#"{{"type":"doc","content":[{start}{{"type":"paragraph"}}{}]}}"#,
            "]}".repeat(depth)
        )
    };
    assert!(Document::from_json(&nested(Document::NESTING_MAX)).is_ok());
    assert!(matches!(
        Document::from_json(&nested(Document::NESTING_MAX + 1)),
        Err(DocumentError::TooDeep)
    ));
    assert!(matches!(
        Document::from_json(&nested(100_000)),
        Err(DocumentError::Malformed(_))
    ));
}
