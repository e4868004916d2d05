//! What the pages of an article's history show, written out on the server.

use domain::{ArticleId, RevisionId};
use serde::{Deserialize, Serialize};

use super::{difference::Difference, preview_wire::LinkLine};
use crate::{page_data::Travels, ui::DateText};

/// Some of an article's revisions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct HistoryView {
    /// The article.
    pub article: ArticleId,
    /// Its latest headline.
    pub title: String,
    /// Its latest revision.
    pub head: RevisionId,
    /// True while the person may save, and so bring a revision back.
    pub may_save: bool,
    /// The sittings, the latest first.
    pub sittings: Vec<Sitting>,
    /// The revision behind which the list goes on, if it does.
    pub next: Option<RevisionId>,
    /// The preview links that still work, the last one first.
    pub links: Vec<LinkLine>,
}

/// What one person made in one go: the last revision, and those that the desk saved by itself on the way there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Sitting {
    /// The last revision.
    pub last: RevisionLine,
    /// The earlier ones, the latest first.
    pub earlier: Vec<RevisionLine>,
}

/// One revision in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct RevisionLine {
    /// The revision.
    pub id: RevisionId,
    /// The revision before it in the list, to compare with; none for the first.
    pub before: Option<RevisionId>,
    /// When it was made.
    pub made: DateText,
    /// Who made it.
    pub by: String,
    /// How it came to be.
    pub what: String,
    /// Its headline.
    pub title: String,
    /// True when readers saw it at some time.
    pub was_published: bool,
}

/// Two revisions compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ComparisonView {
    /// The article.
    pub article: ArticleId,
    /// Its headline in the second of the two.
    pub title: String,
    /// The first revision.
    pub from: RevisionLine,
    /// The second revision.
    pub to: RevisionLine,
    /// How the second differs from the first.
    pub difference: Difference,
}

impl Travels for HistoryView {}

impl Travels for ComparisonView {}
