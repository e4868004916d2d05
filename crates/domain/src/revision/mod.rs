//! The saved states of an article: how they came, and who is at them.

mod flaw;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use self::flaw::{
    BODY_BYTES_MAX, BYLINE_CHARS_MAX, DraftFlaw, DraftMeasure, LEAD_CHARS_MAX, MoveFlaw,
    NOTE_CHARS_MAX, TAGS_MAX, TITLE_CHARS_MAX,
};
use crate::{AccountId, RevisionId};

/// How a revision came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The first words of an article that was begun on the desk.
    Begun,
    /// The text as it stood before anybody opened it on the desk.
    Imported,
    /// Somebody saved.
    Saved,
    /// An earlier revision was brought back.
    Restored,
    /// What one person wrote in two places was put together.
    Merged,
    /// The article was given another section or more tags from a list.
    Arranged,
}

/// One line of an article's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevisionSummary {
    /// The revision.
    pub id: RevisionId,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Who made it; nobody for one that was imported.
    pub account: Option<AccountId>,
    /// What that person was called then; empty for one that was imported.
    pub account_name: String,
    /// True when the desk saved by itself.
    pub is_autosave: bool,
    /// How it came to be.
    pub origin: Origin,
    /// Its headline.
    pub title: String,
    /// True when readers saw it at some time.
    pub was_published: bool,
}

/// Somebody else who has the same article open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    /// The account.
    pub account: AccountId,
    /// What the person is called.
    pub name: String,
    /// When the person was last there.
    pub seen_at: DateTime<Utc>,
}

/// How many articles wait for what, among those that a person may read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskCounts {
    /// Handed in, and nobody has decided.
    pub in_review: u32,
    /// The person's own drafts, those given back among them.
    pub own_drafts: u32,
    /// The person's own drafts that an editor gave back.
    pub returned: u32,
    /// Will be shown later.
    pub scheduled: u32,
    /// Shown, and hidden within 7 days.
    pub expiring: u32,
    /// Shown, with a later revision that readers do not see yet.
    pub corrections: u32,
}

impl Origin {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Begun,
        Self::Imported,
        Self::Saved,
        Self::Restored,
        Self::Merged,
        Self::Arranged,
    ];

    /// The word under which the store keeps it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Imported => "imported",
            Self::Saved => "saved",
            Self::Restored => "restored",
            Self::Merged => "merged",
            Self::Arranged => "arranged",
        }
    }

    /// What the store's word means, if it means anything.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_origin_is_read_back_from_its_word() {
        for origin in Origin::ALL {
            assert_eq!(Origin::from_word(origin.as_str()), Some(origin));
        }
        assert_eq!(Origin::from_word("found"), None);
    }
}
