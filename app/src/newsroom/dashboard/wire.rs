//! What the dashboard shows.

use domain::article::ArticleState;
use serde::{Deserialize, Serialize};

use super::super::articles::ArticleLine;
use crate::{page_data::Travels, ui::DateText};

/// What waits for the person, and how the portal is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct DashboardView {
    /// What waits, the fullest lists first in the day's work.
    pub piles: Vec<Pile>,
    /// Published articles with a correction that readers do not see yet.
    pub corrections: u32,
    /// Visits of today and of yesterday, and visitors of this moment.
    pub visits: (i64, i64, i64),
    /// What was read most today, with its views of all days.
    pub most_read: Vec<(String, String, i64)>,
    /// What is wrong, for those who can mend it; nothing for others.
    pub troubles: Option<Troubles>,
}

/// Articles that wait for the same thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Pile {
    /// What they wait for.
    pub kind: PileKind,
    /// How many there are.
    pub count: u32,
    /// The first of them.
    pub lines: Vec<ArticleLine>,
}

/// What articles wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum PileKind {
    /// A decision of the person.
    Review,
    /// The person's own next words.
    Drafts,
    /// Their moment.
    Scheduled,
    /// Their end.
    Expiring,
}

/// How the machine and the timetable are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Troubles {
    /// The room that is free for data, written out, and whether it is scarce; nothing when the machine does not tell.
    pub room: Option<(String, bool)>,
    /// When the timetable last failed, if it still does.
    pub timetable_failed: Option<DateText>,
}

impl PileKind {
    /// Where the whole pile is listed.
    pub(super) fn query(self) -> String {
        match self {
            Self::Review => format!("?trang-thai={}", ArticleState::InReview.as_str()),
            Self::Drafts => format!("?cua-toi=1&trang-thai={}", ArticleState::Draft.as_str()),
            Self::Scheduled => format!("?trang-thai={}", ArticleState::Scheduled.as_str()),
            Self::Expiring => "?cho=het-han".to_owned(),
        }
    }
}

impl Travels for DashboardView {}
