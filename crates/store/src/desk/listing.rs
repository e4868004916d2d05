//! What the desk's lists are asked and what a line of them shows.

use chrono::{DateTime, Utc};
use domain::{
    AccountId, ArticleId, AuthorId, RevisionId, SectionId, Slug, article::ArticleState,
    section::Section,
};

/// Which articles a list shows, among those that the person may read; what is thrown away only where it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskFilter {
    /// Where they stand.
    pub state: Option<ArticleState>,
    /// Their shelf.
    pub section: Option<SectionId>,
    /// Who began them.
    pub owner: Option<AccountId>,
    /// The author printed under them.
    pub author: Option<AuthorId>,
    /// The first moment at which they may have changed last.
    pub from: Option<DateTime<Utc>>,
    /// The moment before which they must have changed last.
    pub to: Option<DateTime<Utc>>,
    /// Words of the headline, without regard to accents and case; all of them must be in it.
    pub words: String,
    /// Only the person's own.
    pub is_mine: bool,
    /// Only those that wait for something.
    pub waiting: Option<Waiting>,
}

/// What an article that readers see can wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// A correction lies ready that readers do not see yet.
    Correction,
    /// Its end comes within 7 days.
    Expiry,
}

/// The place of an article in the desk's lists: what changed last comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DeskPlace {
    /// When it was last saved or moved.
    pub changed_at: DateTime<Utc>,
    /// The article.
    pub id: ArticleId,
}

/// One line of the desk's lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskEntry {
    /// The article.
    pub id: ArticleId,
    /// The last part of its address.
    pub slug: Slug,
    /// Its headline.
    pub title: String,
    /// Where it stands.
    pub state: ArticleState,
    /// Its shelf.
    pub section: Section,
    /// Who began it; nobody for one that was imported.
    pub owner: Option<AccountId>,
    /// What that person is called.
    pub owner_name: Option<String>,
    /// When readers first see it or saw it.
    pub published_at: Option<DateTime<Utc>>,
    /// From when on readers no longer see it, if there is an end.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was last saved or moved.
    pub changed_at: DateTime<Utc>,
    /// Its latest revision; nothing while nobody opened it on the desk.
    pub head: Option<RevisionId>,
    /// True when a correction lies ready that readers do not see yet.
    pub has_correction: bool,
    /// True when an editor gave it back and it was not handed in since.
    pub is_returned: bool,
}

impl DeskEntry {
    /// Where the list goes on after this line.
    #[must_use]
    pub fn place(&self) -> DeskPlace {
        DeskPlace {
            changed_at: self.changed_at,
            id: self.id,
        }
    }
}
