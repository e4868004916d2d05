//! What the audit log keeps: who did what to what.

use serde::{Deserialize, Serialize};

/// Something that a person, or the portal by itself, did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Made something.
    Create,
    /// Saved a revision or other words.
    Save,
    /// Handed an article in.
    Submit,
    /// Took an article back before a decision.
    TakeBack,
    /// Gave an article back with a note.
    Return,
    /// Set the moment from which readers see an article.
    Schedule,
    /// Took that moment away.
    Unschedule,
    /// Let readers see something.
    Publish,
    /// Hid something from readers.
    Withdraw,
    /// Threw something away.
    Bin,
    /// Took something out of the bin.
    TakeOut,
    /// Deleted something for good.
    Delete,
    /// Brought an earlier revision back as a new one.
    Restore,
    /// Put two into one.
    Merge,
    /// Moved something to another place or order.
    Arrange,
    /// Gave out a link that shows something without an account.
    Share,
    /// Took something out as a file.
    Export,
    /// Logged in.
    LogIn,
    /// Logged out, or ended sessions.
    EndSessions,
    /// Set a password, a second factor or its recovery codes.
    SetCredentials,
    /// Invited a person.
    Invite,
    /// Forbade an account to log in.
    Suspend,
    /// Let an account log in again.
    Resume,
    /// Changed what an account may do.
    SetRights,
    /// Opened a survey before its time or anew.
    Open,
    /// Closed a survey.
    Close,
}

/// The kind of thing that something was done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubjectKind {
    /// A piece of news.
    Article,
    /// A standing text.
    Page,
    /// A section.
    Section,
    /// A tag.
    Tag,
    /// A survey.
    Survey,
    /// An account.
    Account,
    /// The portal's own settings, menu, front page, links and banners.
    Site,
}

/// What something was done to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What kind of thing.
    pub kind: SubjectKind,
    /// Its number; 0 for the site itself.
    pub id: i64,
    /// What it was called at that moment.
    pub title: String,
}

macro_rules! words {
    ($name:ident: $($variant:ident = $word:literal),+ $(,)?) => {
        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word under which the store keeps it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }

            /// What the store's word means, if it means anything.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}

words! { Act:
    Create = "create", Save = "save", Submit = "submit", TakeBack = "take_back", Return = "return",
    Schedule = "schedule", Unschedule = "unschedule", Publish = "publish", Withdraw = "withdraw", Bin = "bin",
    TakeOut = "take_out", Delete = "delete", Restore = "restore", Merge = "merge", Arrange = "arrange",
    Share = "share", Export = "export", LogIn = "log_in", EndSessions = "end_sessions",
    SetCredentials = "set_credentials", Invite = "invite", Suspend = "suspend", Resume = "resume",
    SetRights = "set_rights", Open = "open", Close = "close",
}

words! { SubjectKind:
    Article = "article", Page = "page", Section = "section", Tag = "tag", Survey = "survey",
    Account = "account", Site = "site",
}

impl From<crate::life::Move> for Act {
    fn from(step: crate::life::Move) -> Self {
        use crate::life::Move;
        match step {
            Move::Submit => Self::Submit,
            Move::TakeBack => Self::TakeBack,
            Move::Return => Self::Return,
            Move::Schedule => Self::Schedule,
            Move::Unschedule => Self::Unschedule,
            Move::Publish => Self::Publish,
            Move::Withdraw => Self::Withdraw,
            Move::Bin => Self::Bin,
            Move::TakeOut => Self::TakeOut,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_and_subject_is_read_back_from_its_word() {
        for act in Act::ALL {
            assert_eq!(Act::from_word(act.as_str()), Some(*act));
        }
        for kind in SubjectKind::ALL {
            assert_eq!(SubjectKind::from_word(kind.as_str()), Some(*kind));
        }
        assert_eq!(Act::from_word("forget"), None);
    }
}
