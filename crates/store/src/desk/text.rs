//! The text of an article as the desk holds it: everything that a revision keeps.

use chrono::{DateTime, Utc};
use document::Document;
use domain::{AuthorId, RevisionId, SectionId, TagId, article::Article, revision::RevisionSummary};

use crate::NewPictureRef;

/// Everything that a person writes on the desk and that a revision keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionText {
    /// The headline; may be empty while nobody else is to read the article.
    pub title: String,
    /// The opening paragraph, plain text; may be empty.
    pub lead: String,
    /// Who wrote it and where, as printed; may be empty.
    pub byline: String,
    /// The shelf it stands on.
    pub section: SectionId,
    /// The author with a page of their own, if known.
    pub author: Option<AuthorId>,
    /// Its labels, in the order of their numbers.
    pub tags: Vec<TagId>,
    /// The picture beside the headline, if it has one.
    pub picture: Option<NewPictureRef>,
    /// Its text.
    pub body: Document,
}

/// One saved state of an article; it never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Who made it, when and how.
    pub summary: RevisionSummary,
    /// What it says.
    pub text: RevisionText,
}

/// A revision as readers would see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// Which revision.
    pub revision: RevisionId,
    /// What the article's own page shows; its time is the one at which readers see it, or the moment of asking.
    pub article: Article,
    /// Its text.
    pub body: Document,
    /// From when on the link that brought it shows nothing; nothing where a person of the newsroom looks without a link.
    pub ends_at: Option<DateTime<Utc>>,
}

/// A link that shows one revision to whoever has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Names the link to [`Desk::unshare`](super::Desk::unshare); it does not open it.
    pub id: i64,
    /// Which revision it shows.
    pub revision: RevisionId,
    /// When that revision was made.
    pub made_at: DateTime<Utc>,
    /// Who gave it out.
    pub account_name: String,
    /// From when on it shows nothing.
    pub expires_at: DateTime<Utc>,
}
