//! What is open while Markdown is read: quotes, lists and their points.

use crate::{
    Document,
    block::{Block, List, ListItem, ListKind},
};

/// What holds blocks.
pub(super) enum Holder {
    /// A quote.
    Quote,
    /// A list with its points so far.
    List(ListKind, Vec<ListItem>),
    /// A point of the list around it.
    Item,
}

/// Everything that is open, the innermost last.
#[derive(Default)]
pub(super) struct Frames {
    top: Vec<Block>,
    open: Vec<Frame>,
    too_deep: usize,
}

struct Frame {
    holder: Holder,
    blocks: Vec<Block>,
}

impl Frames {
    /// Quotes, and lists with their points: more than the normal form keeps are never made, so that no input can nest
    /// deeper than a stack reaches.
    const OPEN_MAX: usize = 2 * Document::NESTING_MAX;

    pub(super) fn open(&mut self, holder: Holder) {
        if self.too_deep > 0 || self.open.len() >= Self::OPEN_MAX {
            self.too_deep += 1;
            return;
        }
        self.open.push(Frame {
            holder,
            blocks: Vec::new(),
        });
    }

    pub(super) fn close(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let Some(Frame { holder, blocks }) = self.open.pop() else {
            return;
        };
        match holder {
            Holder::Quote => self.push(Block::Quote(blocks)),
            Holder::List(kind, items) => self.push(Block::List(List { kind, items })),
            Holder::Item => self.push_item(ListItem { blocks }),
        }
    }

    pub(super) fn push(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(Frame {
                holder: Holder::List(_, items),
                ..
            }) => items.push(ListItem {
                blocks: vec![block],
            }),
            Some(frame) => frame.blocks.push(block),
            None => self.top.push(block),
        }
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        while !self.open.is_empty() {
            self.close();
        }
        self.top
    }

    fn push_item(&mut self, item: ListItem) {
        if let Some(Frame {
            holder: Holder::List(_, items),
            ..
        }) = self.open.last_mut()
        {
            items.push(item);
        }
    }
}
