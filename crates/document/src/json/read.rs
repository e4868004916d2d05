//! From the editor's JSON to the block tree; what is not on the list is an error.

use serde_json::Value;

use super::{DocumentError, inline, node::Node};
use crate::{
    Alignment, Alt, Attachment, Block, Callout, Cell, Document, Embed, Figure, Gallery, Heading,
    Href, Level, List, ListItem, ListKind, Paragraph, Picture, Row, Table, Tone, media_source,
};

type Result<T> = std::result::Result<T, DocumentError>;

pub(super) fn document(node: Node) -> Result<Document> {
    match node.kind.as_str() {
        "doc" => Ok(Document::new(blocks(node, "doc", 0)?)),
        _ => Err(unexpected(node, "the document")),
    }
}

fn blocks(node: Node, parent: &'static str, depth: usize) -> Result<Vec<Block>> {
    if depth > Document::NESTING_MAX {
        return Err(DocumentError::TooDeep);
    }
    let content = node.content.unwrap_or_default();
    content
        .into_iter()
        .map(|child| block(child, parent, depth))
        .collect()
}

fn block(node: Node, parent: &'static str, depth: usize) -> Result<Block> {
    Ok(match node.kind.as_str() {
        "paragraph" => Block::Paragraph(Paragraph {
            alignment: alignment(&node, "paragraph")?,
            content: inline::read(node.content.unwrap_or_default(), "paragraph")?,
        }),
        "heading" => Block::Heading(heading(node)?),
        "bulletList" => Block::List(list(node, ListKind::Bullet, depth)?),
        "orderedList" => {
            let start = node.small_number("orderedList", "start")?.unwrap_or(1);
            Block::List(list(node, ListKind::Ordered { start }, depth)?)
        }
        "blockquote" => Block::Quote(blocks(node, "blockquote", depth + 1)?),
        "table" => Block::Table(table(node, depth)?),
        "figure" => Block::Figure(figure(node)?),
        "gallery" => Block::Gallery(Gallery {
            figures: children(node, "gallery", &["figure"], figure)?,
        }),
        "attachment" => Block::Attachment(attachment(&node)?),
        "embed" => {
            Block::Embed(Embed::from_url(node.string("embed", "src")?).ok_or(bad("embed", "src"))?)
        }
        "callout" => Block::Callout(Callout {
            tone: Tone::parse(node.string("callout", "tone")?).ok_or(bad("callout", "tone"))?,
            blocks: blocks(node, "callout", depth + 1)?,
        }),
        "horizontalRule" => Block::Divider,
        _ => return Err(unexpected(node, parent)),
    })
}

fn heading(node: Node) -> Result<Heading> {
    let level = node
        .number("heading", "level")?
        .and_then(Level::from_number);
    Ok(Heading {
        level: level.ok_or(bad("heading", "level"))?,
        alignment: alignment(&node, "heading")?,
        content: inline::read(node.content.unwrap_or_default(), "heading")?,
    })
}

fn alignment(node: &Node, kind: &'static str) -> Result<Alignment> {
    if node.attribute("textAlign").is_none() {
        return Ok(Alignment::Left);
    }
    Alignment::parse(node.string(kind, "textAlign")?).ok_or(bad(kind, "textAlign"))
}

fn list(node: Node, kind: ListKind, depth: usize) -> Result<List> {
    let items = children(node, "list", &["listItem"], |item| {
        let blocks = blocks(item, "listItem", depth + 1)?;
        Ok(ListItem { blocks })
    })?;
    Ok(List { kind, items })
}

fn table(node: Node, depth: usize) -> Result<Table> {
    let caption = match node.attribute("caption") {
        None => Vec::new(),
        Some(Value::String(text)) => vec![crate::Inline::plain(text.as_str())],
        Some(nodes) => {
            let nodes: Vec<Node> =
                serde_json::from_value(nodes.clone()).map_err(|_| bad("table", "caption"))?;
            inline::read(nodes, "table")?
        }
    };
    let rows = children(node, "table", &["tableRow"], |row| {
        let cells = children(row, "tableRow", &["tableHeader", "tableCell"], |node| {
            cell(node, depth + 1)
        })?;
        Ok(Row { cells })
    })?;
    Ok(Table { caption, rows })
}

fn cell(node: Node, depth: usize) -> Result<Cell> {
    Ok(Cell {
        header: node.kind == "tableHeader",
        colspan: node.small_number("tableCell", "colspan")?.unwrap_or(1),
        rowspan: node.small_number("tableCell", "rowspan")?.unwrap_or(1),
        blocks: blocks(node, "tableCell", depth)?,
    })
}

fn figure(node: Node) -> Result<Figure> {
    let source = media_source(node.string("figure", "src")?);
    let variants = match node.attribute("variants") {
        None => Vec::new(),
        Some(list) => list
            .as_array()
            .ok_or(bad("figure", "variants"))?
            .iter()
            .map(variant)
            .collect::<Result<_>>()?,
    };
    let is_decorative = node
        .attribute("decorative")
        .and_then(Value::as_bool)
        .unwrap_or(false);
    let alt = match node.attribute("alt") {
        Some(_) if !is_decorative => Alt::new(node.string("figure", "alt")?),
        _ => Alt::Decorative,
    };
    Ok(Figure {
        picture: Picture {
            src: source.ok_or(bad("figure", "src"))?,
            width: node.small_number("figure", "width")?,
            height: node.small_number("figure", "height")?,
            variants,
        },
        alt,
        caption: inline::read(node.content.unwrap_or_default(), "figure")?,
    })
}

fn variant(value: &Value) -> Result<(u32, String)> {
    let width = value
        .get("width")
        .and_then(Value::as_u64)
        .and_then(|width| u32::try_from(width).ok());
    let source = value
        .get("src")
        .and_then(Value::as_str)
        .and_then(media_source);
    width.zip(source).ok_or(bad("figure", "variants"))
}

fn attachment(node: &Node) -> Result<Attachment> {
    let href = Href::parse(node.string("attachment", "href")?);
    Ok(Attachment {
        name: node.string("attachment", "name")?.to_owned(),
        href: href.ok_or(bad("attachment", "href"))?,
        bytes: node.number("attachment", "bytes")?,
    })
}

fn children<T>(
    node: Node,
    parent: &'static str,
    allowed: &[&str],
    read: impl Fn(Node) -> Result<T>,
) -> Result<Vec<T>> {
    let read_one = |child: Node| {
        if allowed.contains(&child.kind.as_str()) {
            read(child)
        } else {
            Err(unexpected(child, parent))
        }
    };
    node.content
        .unwrap_or_default()
        .into_iter()
        .map(read_one)
        .collect()
}

fn unexpected(node: Node, parent: &'static str) -> DocumentError {
    DocumentError::UnexpectedNode {
        node: node.kind,
        parent,
    }
}

fn bad(node: &'static str, attribute: &'static str) -> DocumentError {
    DocumentError::BadAttribute { node, attribute }
}
