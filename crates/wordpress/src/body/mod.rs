//! A WordPress body as plain HTML: no block comments, no shortcodes, paragraphs marked as such.

mod blocks;
mod captions;
mod dynamic;
mod figures;
mod galleries;
mod markup;
mod notes;
mod paragraphs;
mod render;
mod shortcodes;

use crate::{AttachedFile, Attachments};
use notes::Notes;

/// What a body refers to but does not contain.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The files of the site.
    pub attachments: &'a Attachments,
    /// The number of the item whose body it is, if it has one.
    pub item: Option<u64>,
}

impl<'a> Context<'a> {
    /// The files that were uploaded to the item itself.
    pub(crate) fn own_files(&self) -> Vec<(u64, &'a AttachedFile)> {
        self.item
            .map_or_else(Vec::new, |item| self.attachments.of_item(item))
    }
}

/// Turns a body into plain HTML, and says what of it could not be carried over.
#[must_use]
pub fn body_html(body: &str, context: &Context<'_>) -> (String, Vec<String>) {
    let mut notes = Notes::default();
    let html = if blocks::has_blocks(body) {
        let rendered = render::blocks_html(body, context, &mut notes);
        let expanded = shortcodes::expand(&rendered, context, &mut notes);
        figures::by_content(&expanded, &mut notes)
    } else {
        let bare = markup::without_comments(body);
        let expanded = shortcodes::expand(&bare, context, &mut notes);
        let plain = figures::by_content(&expanded, &mut notes);
        paragraphs::wrap(&plain, paragraphs::LineBreaks::Kept)
    };
    (html.trim().to_owned(), notes.into_sentences())
}
