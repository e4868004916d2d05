//! What the pages about standing pages show.

use document::Change;
use domain::{PageId, Slug};
use serde::{Deserialize, Serialize};

use crate::{page_data::Travels, ui::DateText};

/// All standing pages in the order of the footer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct PagesView {
    /// The pages.
    pub pages: Vec<PageEntry>,
}

/// A standing page in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct PageEntry {
    /// The page.
    pub id: PageId,
    /// The last part of its address.
    pub slug: Slug,
    /// Its headline.
    pub title: String,
    /// Whether readers see it.
    pub is_published: bool,
    /// When its text was last changed.
    pub updated: DateText,
}

/// A standing page on the desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct PageDesk {
    /// The page.
    pub entry: PageEntry,
    /// Its text as Markdown.
    pub text: String,
    /// The number of its latest revision.
    pub revision: i32,
    /// Its revisions, newest first.
    pub revisions: Vec<RevisionLine>,
    /// The revision behind which the list goes on, if it does.
    pub older: Option<i32>,
    /// How two revisions differ, if that was asked.
    pub comparison: Option<Comparison>,
}

/// One revision in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct RevisionLine {
    /// Its number.
    pub number: i32,
    /// When it was saved.
    pub saved: DateText,
    /// Who saved it; empty for what was imported.
    pub by: String,
    /// The revision that it brought back, if it did.
    pub restored_from: Option<i32>,
}

/// How a revision differs from another one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Comparison {
    /// The number of the first.
    pub from: i32,
    /// The number of the second.
    pub to: i32,
    /// Both headlines, where they differ.
    pub titles: Option<(String, String)>,
    /// The text, block by block.
    pub text: Vec<Change>,
}

/// What became of a text that was sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Sent {
    /// It is the revision of this number.
    Saved(i32),
    /// It was put together with what somebody saved meanwhile.
    Merged(i32),
    /// Somebody saved meanwhile, and both changed the same place; nothing was changed.
    Overtaken(Overtaken),
}

/// What somebody saved meanwhile.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Overtaken {
    /// Its number.
    pub revision: i32,
    /// Who saved it.
    pub by: String,
    /// The headline in it.
    pub title: String,
    /// Its text as Markdown.
    pub text: String,
    /// How it differs from what was sent.
    pub difference: Vec<Change>,
}

impl Travels for PagesView {}

impl Travels for PageDesk {}
