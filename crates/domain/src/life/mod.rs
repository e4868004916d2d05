//! The life of an article: which moves lead from which state to which, and who may make them.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::{AccountId, SectionId, account::Role, article::ArticleState};

/// A step in the life of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Move {
    /// The writer hands it in.
    Submit,
    /// The writer takes it back before anyone has decided.
    TakeBack,
    /// An editor gives it back with a note.
    Return,
    /// An editor sets the moment from which readers see it.
    Schedule,
    /// An editor takes that moment away again.
    Unschedule,
    /// An editor lets readers see its latest revision; for a published article this is a correction.
    Publish,
    /// An editor hides it from readers.
    Withdraw,
    /// It is thrown away.
    Bin,
    /// It is taken out of the bin.
    TakeOut,
}

/// What decides about a person's rights on an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Where it stands in its life.
    pub state: ArticleState,
    /// The shelf it stands on.
    pub section: SectionId,
    /// Who began it; nobody for one that was imported.
    pub owner: Option<AccountId>,
}

/// What decides about rights on the side of the person.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// The person's account.
    pub account: AccountId,
    /// What it may do.
    pub role: Role,
    /// The sections an editor works in.
    pub sections: &'a [SectionId],
}

impl Move {
    /// All moves.
    pub const ALL: [Self; 9] = [
        Self::Submit,
        Self::TakeBack,
        Self::Return,
        Self::Schedule,
        Self::Unschedule,
        Self::Publish,
        Self::Withdraw,
        Self::Bin,
        Self::TakeOut,
    ];

    /// The word under which the store and the audit log keep the move.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::TakeBack => "take_back",
            Self::Return => "return",
            Self::Schedule => "schedule",
            Self::Unschedule => "unschedule",
            Self::Publish => "publish",
            Self::Withdraw => "withdraw",
            Self::Bin => "bin",
            Self::TakeOut => "take_out",
        }
    }

    /// The state that this move leads to, if it can be made from `state`.
    #[must_use]
    pub fn from_state(self, state: ArticleState) -> Option<ArticleState> {
        use ArticleState::{Binned, Draft, InReview, Published, Scheduled, Withdrawn};
        match (self, state) {
            (Self::Submit, Draft | Withdrawn) => Some(InReview),
            (Self::TakeBack | Self::Return, InReview) | (Self::Unschedule, Scheduled) => {
                Some(Draft)
            }
            (Self::Schedule, Draft | InReview | Scheduled | Withdrawn) => Some(Scheduled),
            (Self::Publish, Draft | InReview | Scheduled | Published | Withdrawn) => {
                Some(Published)
            }
            (Self::Withdraw, Published | Scheduled) => Some(Withdrawn),
            (Self::Bin, Draft | InReview | Scheduled | Withdrawn) => Some(Binned),
            (Self::TakeOut, Binned) => Some(Draft),
            _ => None,
        }
    }

    /// True when the article's own writer may make it without being an editor.
    fn is_for_writers(self, from: ArticleState) -> bool {
        match self {
            Self::Submit | Self::TakeBack => true,
            Self::Bin => from == ArticleState::Draft,
            Self::TakeOut => true,
            Self::Return | Self::Schedule | Self::Unschedule | Self::Publish | Self::Withdraw => {
                false
            }
        }
    }
}

impl Person<'_> {
    /// True where the person decides what readers see.
    #[must_use]
    pub fn is_editor_of(&self, section: SectionId) -> bool {
        match self.role {
            Role::Writer => false,
            Role::Editor => self.sections.contains(&section),
            Role::Administrator => true,
        }
    }

    /// True when the person may read the article on the desk, with its history and previews.
    #[must_use]
    pub fn may_read(&self, article: &Standing) -> bool {
        self.is_owner(article) || self.is_editor_of(article.section)
    }

    /// True when the person may save a revision of the article.
    ///
    /// A writer works on a draft, and proposes corrections of what is published or withdrawn; what waits for an editor's
    /// decision stands still for its writer.
    #[must_use]
    pub fn may_save(&self, article: &Standing) -> bool {
        match article.state {
            ArticleState::Binned => false,
            ArticleState::Draft | ArticleState::Published | ArticleState::Withdrawn => {
                self.may_read(article)
            }
            ArticleState::InReview | ArticleState::Scheduled => self.is_editor_of(article.section),
        }
    }

    /// True when the person may make the move from where the article stands.
    #[must_use]
    pub fn may_move(&self, article: &Standing, step: Move) -> bool {
        step.from_state(article.state).is_some()
            && (self.is_editor_of(article.section)
                || (self.is_owner(article) && step.is_for_writers(article.state)))
    }

    /// The moves that the person may make from where the article stands.
    #[must_use]
    pub fn moves(&self, article: &Standing) -> Vec<Move> {
        let may = |step: &Move| self.may_move(article, *step);
        Move::ALL.into_iter().filter(may).collect()
    }

    fn is_owner(&self, article: &Standing) -> bool {
        article.owner == Some(self.account)
    }
}
