//! Markdown as a document.

mod builder;
mod frames;

use pulldown_cmark::{Options, Parser};

use self::builder::Builder;
use super::placeholder;
use crate::{
    Document,
    block::{Block, Paragraph},
    inline::Inline,
};

/// Reads Markdown; a placeholder stands for the block of `base` with its number, one without such a block for itself.
///
/// HTML is text here, and what Markdown has beyond the portal's rich text becomes paragraphs.
#[must_use]
pub fn read_markdown(text: &str, base: &Document) -> Document {
    let mut found = Vec::new();
    let mut between = String::new();
    for line in text.lines() {
        let Some(index) = placeholder::read(line) else {
            between.push_str(line);
            between.push('\n');
            continue;
        };
        found.append(&mut blocks(&between));
        between.clear();
        let block = base.blocks().get(index).cloned();
        found.push(block.unwrap_or_else(|| plain(line)));
    }
    found.append(&mut blocks(&between));
    Document::new(found)
}

/// Reads the blocks of a text without placeholders.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut builder = Builder::default();
    for event in Parser::new_ext(text, Options::empty()) {
        builder.take(event);
    }
    builder.finish()
}

fn plain(line: &str) -> Block {
    Block::Paragraph(Paragraph {
        content: vec![Inline::plain(line)],
        ..Paragraph::default()
    })
}
