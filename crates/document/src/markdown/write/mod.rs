//! Documents as Markdown.

mod blocks;
mod escape;
mod inline;

use self::blocks::Signs;
use super::{placeholder, read};
use crate::{Document, block::Block};

/// Writes a document as Markdown; [`read_markdown`](crate::read_markdown) reads exactly the same document from it.
#[must_use]
pub fn write_markdown(document: &Document) -> String {
    let mut signs = Signs::default();
    let blocks = document.blocks().iter().enumerate();
    let pieces = blocks.map(|(index, block)| {
        let piece = express(block, &mut signs);
        piece.unwrap_or_else(|| {
            signs = Signs::default();
            placeholder::write(index, block)
        })
    });
    pieces.collect::<Vec<_>>().join("\n\n")
}

/// Writes a block if reading gives the same block again.
fn express(block: &Block, signs: &mut Signs) -> Option<String> {
    let text = blocks::write(block, signs)?;
    let again = Document::new(read::blocks(&text));
    (again.blocks() == [block.clone()]).then_some(text)
}
