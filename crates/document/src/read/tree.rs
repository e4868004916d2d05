//! The tree as it grows: blocks are put into the innermost frame, and a frame that is closed into the one around it.

use super::frame::{Frame, FrameKind, finish_figure, finish_gallery, paragraph, text_of};
use crate::{
    Attachment, Block, Callout, Cell, Document, Inline, List, ListItem, ListKind, Row, Table,
};

/// The frames from the document itself to the innermost; the first is never closed.
#[derive(Debug)]
pub(super) struct Tree {
    frames: Vec<Frame>,
}

impl Default for Tree {
    fn default() -> Self {
        Self {
            frames: vec![Frame::default()],
        }
    }
}

impl Tree {
    pub(super) fn open(&mut self, kind: FrameKind) {
        self.frames.push(Frame::new(kind));
    }

    pub(super) fn top(&mut self) -> Option<&mut Frame> {
        self.frames.last_mut()
    }

    pub(super) fn has(&self, is_wanted: impl Fn(&FrameKind) -> bool) -> bool {
        self.frames.iter().any(|frame| is_wanted(&frame.kind))
    }

    /// Says whether another list, quote, callout or table may be opened here.
    pub(super) fn has_room(&self) -> bool {
        let is_container = |frame: &&Frame| {
            matches!(
                frame.kind,
                FrameKind::Quote
                    | FrameKind::Callout(_)
                    | FrameKind::List { .. }
                    | FrameKind::Table { .. }
            )
        };
        self.frames.iter().filter(is_container).count() < Document::NESTING_MAX
    }

    /// Puts a line of text where it belongs: a paragraph mostly, or a caption.
    pub(super) fn place_text(&mut self, block: Block) {
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        match (&frame.kind, block) {
            (FrameKind::Caption | FrameKind::Attachment { .. }, block) => {
                frame.add_to_caption(text_of(block))
            }
            (FrameKind::Gallery, block) => match frame.blocks.last_mut() {
                Some(Block::Figure(figure)) if figure.caption.is_empty() => {
                    figure.caption = text_of(block)
                }
                _ => frame.blocks.push(block),
            },
            (_, block) => self.place(block),
        }
    }

    /// Puts a block into the innermost frame that can hold it.
    pub(super) fn place(&mut self, block: Block) {
        let holders = self.frames.iter_mut().rev();
        // Text between the rows of a table stands before the table, as in a browser.
        let mut holders = holders.filter(|frame| !matches!(frame.kind, FrameKind::Table { .. }));
        let Some(frame) = holders.next() else { return };
        match (&mut frame.kind, block) {
            (FrameKind::List { items, .. }, block @ Block::List(_)) if !items.is_empty() => {
                if let Some(item) = items.last_mut() {
                    item.blocks.push(block);
                }
            }
            (FrameKind::List { items, .. }, block) => items.push(ListItem {
                blocks: vec![block],
            }),
            (_, block) => frame.blocks.push(block),
        }
    }

    pub(super) fn add_row(&mut self) {
        if let Some(FrameKind::Table { rows }) = self.frames.last_mut().map(|frame| &mut frame.kind)
        {
            rows.push(Row::default());
        }
    }

    pub(super) fn has_row(&self) -> bool {
        matches!(self.frames.last().map(|frame| &frame.kind), Some(FrameKind::Table { rows }) if !rows.is_empty())
    }

    /// Finishes the innermost frame.
    pub(super) fn close(&mut self) {
        if self.frames.len() < 2 {
            return;
        }
        let Some(Frame {
            kind,
            blocks,
            caption,
        }) = self.frames.pop()
        else {
            return;
        };
        match kind {
            FrameKind::Root => self.place_all(blocks),
            FrameKind::Quote => self.place(Block::Quote(blocks)),
            FrameKind::Callout(tone) => self.place(Block::Callout(Callout { tone, blocks })),
            FrameKind::List { kind, items } => self.place(Block::List(List { kind, items })),
            FrameKind::Item => self.add_item(ListItem { blocks }),
            FrameKind::Table { rows } => self.place(Block::Table(Table { caption, rows })),
            FrameKind::Cell(mut cell) => {
                cell.blocks = blocks;
                self.add_cell(cell);
            }
            FrameKind::Caption => self.add_caption(caption, blocks),
            FrameKind::Figure => self.place_all(finish_figure(blocks, caption)),
            FrameKind::Gallery => self.place_all(finish_gallery(blocks, caption)),
            FrameKind::Attachment { href, bytes } => {
                let name = plain(&caption);
                match href {
                    Some(href) if !name.trim().is_empty() => {
                        self.place(Block::Attachment(Attachment { name, href, bytes }));
                    }
                    _ => self.place(paragraph(caption)),
                }
                self.place_all(blocks);
            }
        }
    }

    /// Finishes everything.
    pub(super) fn into_blocks(mut self) -> Vec<Block> {
        while self.frames.len() > 1 {
            self.close();
        }
        self.frames
            .pop()
            .map(|root| root.blocks)
            .unwrap_or_default()
    }

    fn place_all(&mut self, blocks: Vec<Block>) {
        for block in blocks {
            self.place(block);
        }
    }

    fn add_cell(&mut self, cell: Cell) {
        if let Some(FrameKind::Table { rows }) = self.frames.last_mut().map(|frame| &mut frame.kind)
            && let Some(row) = rows.last_mut()
        {
            row.cells.push(cell);
        }
    }

    /// A point without a list around it joins the list before it, or begins one.
    fn add_item(&mut self, item: ListItem) {
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        match (&mut frame.kind, frame.blocks.last_mut()) {
            (FrameKind::List { items, .. }, _) => items.push(item),
            (_, Some(Block::List(list))) => list.items.push(item),
            _ => self.place(Block::List(List {
                kind: ListKind::Bullet,
                items: vec![item],
            })),
        }
    }

    fn add_caption(&mut self, caption: Vec<Inline>, blocks: Vec<Block>) {
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        match frame.kind {
            FrameKind::Figure | FrameKind::Gallery | FrameKind::Table { .. } => {
                frame.add_to_caption(caption)
            }
            _ => self.place(paragraph(caption)),
        }
        self.place_all(blocks);
    }
}

fn plain(content: &[Inline]) -> String {
    let pieces = content.iter().map(|inline| match inline {
        Inline::Text(run) => run.text.as_str(),
        Inline::Break => " ",
    });
    pieces.collect()
}
