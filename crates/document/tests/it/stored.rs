//! The stored form.

use document::{Document, DocumentError, read_html, render_html};
use serde_json::json;

#[track_caller]
fn stored(html: &str, content: &serde_json::Value) {
    let value = serde_json::to_value(read_html(html).document).unwrap_or_default();
    assert_eq!(value, json!({ "type": "doc", "content": content }));
}

fn refused(content: &serde_json::Value) -> String {
    let json = json!({ "type": "doc", "content": content }).to_string();
    Document::from_json(&json).map_or_else(
        |error| error.to_string(),
        |document| format!("{document:?}"),
    )
}

#[test]
fn text_is_stored_as_the_editor_speaks() {
    stored(
        "<p align=right>a<br><b><a href=/x>b</a></b></p>",
        &json!([{ "type": "paragraph", "attrs": { "textAlign": "right" }, "content": [
            { "type": "text", "text": "a" },
            { "type": "hardBreak" },
            { "type": "text", "text": "b", "marks": [{ "type": "link", "attrs": { "href": "/x" } }, { "type": "bold" }] },
        ] }]),
    );
    stored(
        "<h3>a</h3>",
        &json!([{ "type": "heading", "attrs": { "level": 3 }, "content": [{ "type": "text", "text": "a" }] }]),
    );
}

#[test]
fn whatever_holds_blocks_has_a_place_for_the_caret() {
    let empty = json!({ "type": "paragraph" });
    stored("", &json!([empty]));
    stored(
        "<table><td></table>",
        &json!([{ "type": "table", "content": [{ "type": "tableRow", "content": [
            { "type": "tableCell", "attrs": { "colspan": 1, "rowspan": 1 }, "content": [empty] },
        ] }] }]),
    );
    stored(
        "<ul><li><hr></ul>",
        &json!([{ "type": "bulletList", "content": [{ "type": "listItem", "content": [empty, { "type": "horizontalRule" }] }] }]),
    );
}

#[test]
fn a_figure_is_stored_with_all_that_is_known_of_its_picture() {
    stored(
        "<figure><img src=/media/x srcset='/media/y 300w' width=9 alt=a><figcaption>b</figcaption></figure>",
        &json!([{ "type": "figure", "attrs": {
            "src": "/media/x", "width": 9, "height": null, "variants": [{ "width": 300, "src": "/media/y" }],
            "alt": "a", "decorative": false,
        }, "content": [{ "type": "text", "text": "b" }] }]),
    );
}

#[test]
fn what_the_editor_adds_of_its_own_is_no_obstacle() {
    let json = json!({ "type": "doc", "content": [
        { "type": "paragraph", "attrs": { "textAlign": null }, "content": [{ "type": "text", "text": "a",
            "marks": [{ "type": "link", "attrs": { "href": "/x", "target": "_blank", "class": null } }] }] },
        { "type": "orderedList", "attrs": { "start": 2, "type": null }, "content": [{ "type": "listItem", "content": [
            { "type": "paragraph", "content": [{ "type": "text", "text": "b" }] }] }] },
        { "type": "paragraph" },
    ] });
    let html = Document::from_json(&json.to_string()).map(|document| render_html(&document));
    assert_eq!(
        html.ok().as_deref(),
        Some("<p><a href=\"/x\">a</a></p><ol start=\"2\"><li>b</li></ol>")
    );
}

#[test]
fn what_is_not_on_the_list_is_refused_by_name() {
    let text = |mark: &str| json!([{ "type": "paragraph", "content": [{ "type": "text", "text": "a", "marks": [{ "type": mark }] }] }]);
    assert_eq!(
        refused(&json!([{ "type": "codeBlock" }])),
        "node `codeBlock` cannot stand inside `doc`"
    );
    assert_eq!(refused(&text("code")), "mark `code` is not known");
    assert_eq!(
        refused(&text("link")),
        "attribute `href` of `link` is missing or not allowed"
    );
    assert_eq!(
        refused(&json!([{ "type": "bulletList", "content": [{ "type": "paragraph" }] }])),
        "node `paragraph` cannot stand inside `list`"
    );
    assert_eq!(
        refused(&json!([{ "type": "heading", "attrs": { "level": 1 } }])),
        "attribute `level` of `heading` is missing or not allowed"
    );
}

#[test]
fn addresses_outside_the_list_are_refused() {
    for (kind, attribute) in [("figure", "src"), ("embed", "src"), ("attachment", "href")] {
        let node =
            json!([{ "type": kind, "attrs": { attribute: "javascript:alert(1)", "name": "a" } }]);
        assert_eq!(
            refused(&node),
            format!("attribute `{attribute}` of `{kind}` is missing or not allowed")
        );
    }
    let link = json!([{ "type": "paragraph", "content": [{ "type": "text", "text": "a",
        "marks": [{ "type": "link", "attrs": { "href": "javascript:alert(1)" } }] }] }]);
    assert_eq!(
        refused(&link),
        "attribute `href` of `link` is missing or not allowed"
    );
}

#[test]
fn what_is_no_document_is_refused() {
    assert!(matches!(
        Document::from_json("{"),
        Err(DocumentError::Malformed(_))
    ));
    assert!(matches!(
        Document::from_json(r#"{"type":"paragraph"}"#),
        Err(DocumentError::UnexpectedNode { .. })
    ));
}
