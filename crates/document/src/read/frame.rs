//! The parts of the tree that are not finished yet.

use crate::{Block, Cell, Figure, Gallery, Href, Inline, ListItem, ListKind, Paragraph, Row, Tone};

/// A block that is being filled.
#[derive(Debug, Default)]
pub(super) struct Frame {
    pub(super) kind: FrameKind,
    pub(super) blocks: Vec<Block>,
    /// What stands below a figure or above a table; in a caption and an attachment, all of its text.
    pub(super) caption: Vec<Inline>,
}

/// What a frame becomes.
#[derive(Debug, Default)]
pub(super) enum FrameKind {
    #[default]
    Root,
    Quote,
    Callout(Tone),
    List {
        kind: ListKind,
        items: Vec<ListItem>,
    },
    Item,
    Table {
        rows: Vec<Row>,
    },
    /// A cell without its blocks.
    Cell(Cell),
    Caption,
    Figure,
    Gallery,
    Attachment {
        href: Option<Href>,
        bytes: Option<u64>,
    },
}

impl Frame {
    pub(super) fn new(kind: FrameKind) -> Self {
        Self {
            kind,
            ..Self::default()
        }
    }

    /// Appends a line to the caption.
    pub(super) fn add_to_caption(&mut self, text: Vec<Inline>) {
        if !self.caption.is_empty() {
            self.caption.push(Inline::Break);
        }
        self.caption.extend(text);
    }
}

/// The blocks of an HTML figure: the caption belongs to its one picture or table, else it follows as text.
pub(super) fn finish_figure(mut blocks: Vec<Block>, caption: Vec<Inline>) -> Vec<Block> {
    let has_text = caption
        .iter()
        .any(|inline| matches!(inline, Inline::Text(_)));
    let pictures = blocks
        .iter()
        .filter(|block| matches!(block, Block::Figure(_)))
        .count();
    if pictures > 1 && pictures == blocks.len() {
        return finish_gallery(blocks, caption);
    }
    let mut places = blocks.iter_mut().filter_map(|block| match block {
        Block::Figure(figure) => Some(&mut figure.caption),
        Block::Table(table) if pictures == 0 => Some(&mut table.caption),
        _ => None,
    });
    match (places.next(), places.next()) {
        (Some(place), None) if place.is_empty() => *place = caption,
        _ if has_text => blocks.push(paragraph(caption)),
        _ => {}
    }
    blocks
}

/// All pictures as one gallery; what stood before the first stays before it, the rest follows.
pub(super) fn finish_gallery(blocks: Vec<Block>, caption: Vec<Inline>) -> Vec<Block> {
    let mut figures: Vec<Figure> = Vec::new();
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for block in blocks {
        match block {
            Block::Figure(figure) => figures.push(figure),
            other if figures.is_empty() => before.push(other),
            other => after.push(other),
        }
    }
    if !figures.is_empty() {
        before.push(Block::Gallery(Gallery { figures }));
    }
    before.append(&mut after);
    before.push(paragraph(caption));
    before
}

pub(super) fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph {
        content,
        ..Paragraph::default()
    })
}

/// The text of a block that is going to be a caption.
pub(super) fn text_of(block: Block) -> Vec<Inline> {
    match block {
        Block::Paragraph(paragraph) => paragraph.content,
        Block::Heading(heading) => heading.content,
        _ => Vec::new(),
    }
}
