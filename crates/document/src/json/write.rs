//! From the block tree to the editor's JSON.

use serde_json::Value;

use super::{inline, node::Node};
use crate::{
    Alignment, Attachment, Block, Cell, Document, Figure, List, ListItem, ListKind, Table,
};

pub(super) fn document(document: &Document) -> Node {
    Node::new("doc").holding(blocks(document.blocks()))
}

/// The editor wants a place for the caret in everything that holds blocks, so that nothing is written as an empty
/// paragraph; reading drops it again.
fn blocks(blocks: &[Block]) -> Vec<Node> {
    if blocks.is_empty() {
        return vec![Node::new("paragraph")];
    }
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> Node {
    match block {
        Block::Paragraph(paragraph) => aligned(Node::new("paragraph"), paragraph.alignment)
            .holding(inline::write(&paragraph.content)),
        Block::Heading(heading) => aligned(Node::new("heading"), heading.alignment)
            .with("level", heading.level.number())
            .holding(inline::write(&heading.content)),
        Block::List(list) => self::list(list),
        Block::Quote(inner) => Node::new("blockquote").holding(blocks(inner)),
        Block::Table(table) => self::table(table),
        Block::Figure(figure) => self::figure(figure),
        Block::Gallery(gallery) => {
            Node::new("gallery").holding(gallery.figures.iter().map(figure).collect())
        }
        Block::Attachment(attachment) => self::attachment(attachment),
        Block::Embed(embed) => Node::new("embed").with("src", embed.frame_src()),
        Block::Callout(callout) => Node::new("callout")
            .with("tone", callout.tone.as_str())
            .holding(blocks(&callout.blocks)),
        Block::Divider => Node::new("horizontalRule"),
    }
}

fn aligned(node: Node, alignment: Alignment) -> Node {
    match alignment {
        Alignment::Left => node,
        Alignment::Center | Alignment::Right | Alignment::Justify => {
            node.with("textAlign", alignment.as_str())
        }
    }
}

fn list(list: &List) -> Node {
    let node = match list.kind {
        ListKind::Bullet => Node::new("bulletList"),
        ListKind::Ordered { start } => Node::new("orderedList").with("start", start),
    };
    node.holding(list.items.iter().map(item).collect())
}

/// The editor's list items begin with a paragraph, be it empty.
fn item(item: &ListItem) -> Node {
    let mut content = blocks(&item.blocks);
    if !matches!(item.blocks.first(), Some(Block::Paragraph(_)) | None) {
        content.insert(0, Node::new("paragraph"));
    }
    Node::new("listItem").holding(content)
}

fn table(table: &Table) -> Node {
    let rows = table
        .rows
        .iter()
        .map(|row| Node::new("tableRow").holding(row.cells.iter().map(cell).collect()));
    let node = Node::new("table").holding(rows.collect());
    if table.caption.is_empty() {
        return node;
    }
    // The editor takes every child of a table for a row, so that the caption has to be an attribute.
    let caption = serde_json::to_value(inline::write(&table.caption)).unwrap_or_default();
    node.with("caption", caption)
}

fn cell(cell: &Cell) -> Node {
    Node::new(if cell.header {
        "tableHeader"
    } else {
        "tableCell"
    })
    .with("colspan", cell.colspan)
    .with("rowspan", cell.rowspan)
    .holding(blocks(&cell.blocks))
}

fn figure(figure: &Figure) -> Node {
    let picture = &figure.picture;
    let variants = picture
        .variants
        .iter()
        .map(|(width, src)| serde_json::json!({ "width": width, "src": src }));
    Node::new("figure")
        .with("src", picture.src.as_str())
        .with("width", picture.width)
        .with("height", picture.height)
        .with("variants", variants.collect::<Vec<Value>>())
        .with("alt", figure.alt.as_str())
        .with("decorative", figure.alt.as_str().is_empty())
        .holding(inline::write(&figure.caption))
}

fn attachment(attachment: &Attachment) -> Node {
    Node::new("attachment")
        .with("name", attachment.name.as_str())
        .with("href", attachment.href.as_str())
        .with("bytes", attachment.bytes)
}
