//! The rich text of one article or page, always in its one normal form.

use crate::{block::Block, figure::Picture, inline::Inline, normal};

/// The rich text of an article or a page.
///
/// It can only be made through [`Document::new`], which tidies the blocks: whatever two documents show the same are the
/// same, and what cannot be shown (an empty paragraph, a picture without an address) is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    blocks: Vec<Block>,
}

impl Document {
    /// How many quotes, lists, callouts and tables may stand inside each other.
    pub const NESTING_MAX: usize = 16;

    /// Makes a document from blocks and brings it into its normal form.
    #[must_use]
    pub fn new(blocks: Vec<Block>) -> Self {
        Self {
            blocks: normal::blocks(blocks),
        }
    }

    /// The blocks in the order of reading.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Shows every picture to `change`, so that an import can move it to this portal.
    pub fn change_pictures(&mut self, mut change: impl FnMut(&mut Picture)) {
        let mut blocks = std::mem::take(&mut self.blocks);
        each_block(&mut blocks, &mut |block| match block {
            Block::Figure(figure) => change(&mut figure.picture),
            Block::Gallery(gallery) => {
                for figure in &mut gallery.figures {
                    change(&mut figure.picture);
                }
            }
            _ => {}
        });
        *self = Self::new(blocks);
    }

    /// Shows every run of text, captions included, to `change`, so that an import can point its links elsewhere.
    pub fn change_inlines(&mut self, mut change: impl FnMut(&mut Vec<Inline>)) {
        let mut blocks = std::mem::take(&mut self.blocks);
        each_block(&mut blocks, &mut |block| match block {
            Block::Paragraph(paragraph) => change(&mut paragraph.content),
            Block::Heading(heading) => change(&mut heading.content),
            Block::Table(table) => change(&mut table.caption),
            Block::Figure(figure) => change(&mut figure.caption),
            Block::Gallery(gallery) => {
                for figure in &mut gallery.figures {
                    change(&mut figure.caption);
                }
            }
            _ => {}
        });
        *self = Self::new(blocks);
    }
}

/// Visits every block; a block that holds others is visited before them.
fn each_block(blocks: &mut [Block], visit: &mut impl FnMut(&mut Block)) {
    for block in blocks {
        visit(block);
        match block {
            Block::Quote(inner) => each_block(inner, visit),
            Block::Callout(callout) => each_block(&mut callout.blocks, visit),
            Block::List(list) => {
                for item in &mut list.items {
                    each_block(&mut item.blocks, visit);
                }
            }
            Block::Table(table) => {
                for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                    each_block(&mut cell.blocks, visit);
                }
            }
            _ => {}
        }
    }
}
