//! A piece of news and the states of its life.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    ArticleId, Slug,
    page::PictureRef,
    section::{Author, Section, Tag},
};

/// Where an article stands between the first word and the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArticleState {
    /// Its writer is at work; nobody else sees it.
    Draft,
    /// Handed in; an editor decides.
    InReview,
    /// Will be shown from its publication time on.
    Scheduled,
    /// Readers see it from its publication time on.
    Published,
    /// Readers saw it once and no longer do.
    Withdrawn,
    /// Thrown away; kept for a while so that it can be taken back.
    Binned,
}

impl ArticleState {
    /// All states, in the order of an article's life.
    pub const ALL: [Self; 6] = [
        Self::Draft,
        Self::InReview,
        Self::Scheduled,
        Self::Published,
        Self::Withdrawn,
        Self::Binned,
    ];

    /// The word under which the store keeps the state.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in_review",
            Self::Scheduled => "scheduled",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
            Self::Binned => "binned",
        }
    }

    /// The state that the store's word means, if it means one.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// What a list shows of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleSummary {
    /// The article.
    pub id: ArticleId,
    /// The last part of its address.
    pub slug: Slug,
    /// Its headline.
    pub title: String,
    /// Its opening paragraph, plain text; may be empty.
    pub lead: String,
    /// The shelf it stands on.
    pub section: Section,
    /// The picture shown beside the headline, if it has one.
    pub picture: Option<PictureRef>,
    /// When readers could first see it.
    pub published_at: DateTime<Utc>,
    /// How often it was opened.
    pub views: i64,
}

/// What an article's own page shows, but for its body.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// What lists show of it.
    pub summary: ArticleSummary,
    /// Who wrote it and where, as printed under the text; may be empty.
    pub byline: String,
    /// The author with a page of their own, if known.
    pub author: Option<Author>,
    /// Its labels, by name.
    pub tags: Vec<Tag>,
    /// When its text was last corrected after publication, if it was.
    pub updated_at: Option<DateTime<Utc>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_read_back_from_its_word() {
        for state in ArticleState::ALL {
            assert_eq!(ArticleState::from_word(state.as_str()), Some(state));
        }
        assert_eq!(ArticleState::from_word("archived"), None);
    }
}
