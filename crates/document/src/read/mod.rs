//! HTML from outside (a paste, an import, a call) read into the block tree; the only cleaner of the portal.
//!
//! Tags are cut by html5ever's tokenizer and put together here instead of by its tree builder: that one walks its whole
//! stack of open elements for many a tag, so that deep nesting takes quadratic time, and a browser would download it.

mod attributes;
mod dress;
mod element;
mod end;
mod findings;
mod frame;
mod inline;
mod media;
mod open;
mod sink;
mod start;
mod structure;
mod table;
mod tree;
mod word;

use html5ever::{
    buffer_queue::BufferQueue,
    tendril::StrTendril,
    tokenizer::{Tokenizer, TokenizerOpts},
};

pub use self::findings::{Finding, FindingKind};

use self::sink::Reader;
use crate::Document;

/// What came out of a piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the portal keeps of it.
    pub document: Document,
    /// What it does not keep, or keeps as something else.
    pub findings: Vec<Finding>,
}

/// Reads any HTML into the closed list of blocks and marks and says what was lost on the way.
#[must_use]
pub fn read_html(html: &str) -> Reading {
    let tokenizer = Tokenizer::new(Reader::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    // The tokenizer stops at nothing: only a script or an encoding that the sink asked for would make it.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.finish()
}
