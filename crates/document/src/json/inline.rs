//! Runs of text and their marks, to and from JSON.

use serde_json::Value;

use super::{
    DocumentError,
    node::{MarkNode, Node},
};
use crate::{Href, Inline, Marks, Script, Text};

pub(super) fn read(nodes: Vec<Node>, parent: &'static str) -> Result<Vec<Inline>, DocumentError> {
    nodes
        .into_iter()
        .map(|node| read_one(node, parent))
        .collect()
}

pub(super) fn write(content: &[Inline]) -> Vec<Node> {
    content.iter().map(write_one).collect()
}

fn read_one(node: Node, parent: &'static str) -> Result<Inline, DocumentError> {
    match node.kind.as_str() {
        "hardBreak" => Ok(Inline::Break),
        "text" => {
            let text = node.text.ok_or(DocumentError::BadAttribute {
                node: "text",
                attribute: "text",
            })?;
            let marks = read_marks(&node.marks)?;
            Ok(Inline::Text(Text { text, marks }))
        }
        _ => Err(DocumentError::UnexpectedNode {
            node: node.kind,
            parent,
        }),
    }
}

fn read_marks(nodes: &[MarkNode]) -> Result<Marks, DocumentError> {
    let mut marks = Marks::default();
    for node in nodes {
        match node.kind.as_str() {
            "bold" => marks.bold = true,
            "italic" => marks.italic = true,
            "underline" => marks.underline = true,
            "strike" => marks.strike = true,
            "subscript" => marks.script = Some(Script::Sub),
            "superscript" => marks.script = Some(Script::Sup),
            "link" => marks.link = Some(read_href(node)?),
            _ => return Err(DocumentError::UnknownMark(node.kind.clone())),
        }
    }
    Ok(marks)
}

fn read_href(node: &MarkNode) -> Result<Href, DocumentError> {
    node.attrs
        .as_ref()
        .and_then(|attrs| attrs.get("href"))
        .and_then(Value::as_str)
        .and_then(Href::parse)
        .ok_or(DocumentError::BadAttribute {
            node: "link",
            attribute: "href",
        })
}

fn write_one(inline: &Inline) -> Node {
    match inline {
        Inline::Break => Node::new("hardBreak"),
        Inline::Text(run) => Node {
            text: Some(run.text.clone()),
            marks: write_marks(&run.marks),
            ..Node::new("text")
        },
    }
}

fn write_marks(marks: &Marks) -> Vec<MarkNode> {
    let link = marks.link.as_ref().map(|href| MarkNode {
        kind: "link".to_owned(),
        attrs: Some(
            [("href".to_owned(), Value::from(href.as_str()))]
                .into_iter()
                .collect(),
        ),
    });
    let names = [
        (marks.bold, "bold"),
        (marks.italic, "italic"),
        (marks.strike, "strike"),
        (marks.underline, "underline"),
        (marks.script == Some(Script::Sub), "subscript"),
        (marks.script == Some(Script::Sup), "superscript"),
    ];
    let others = names
        .into_iter()
        .filter(|(is_set, _)| *is_set)
        .map(|(_, name)| MarkNode {
            kind: name.to_owned(),
            attrs: None,
        });
    link.into_iter().chain(others).collect()
}
