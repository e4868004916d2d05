//! What the writing desk's pages show and send, written out on the server.

use domain::{
    AccountId, ArticleId, RevisionId, SectionId, TagId, article::ArticleState, life::Move,
};
use serde::{Deserialize, Serialize};

use super::difference::Difference;
use crate::{error::AppError, page_data::Travels, ui::DateText};

/// Everything that can be typed on the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Typed {
    /// The headline.
    pub title: String,
    /// The opening paragraph.
    pub lead: String,
    /// Who wrote it and where.
    pub byline: String,
    /// The shelf it stands on.
    pub section: SectionId,
    /// Its labels.
    pub tags: Vec<TagId>,
    /// The text, in the desk's small subset of Markdown.
    pub text: String,
}

/// An article on the desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct DeskView {
    /// The article.
    pub article: ArticleId,
    /// Who sits at the desk; what a device keeps belongs to one person.
    pub person: AccountId,
    /// The article's latest revision.
    pub revision: RevisionId,
    /// What that revision says.
    pub saved: Typed,
    /// What stands in the fields at first: what was typed, when a form came back, or else what is saved.
    pub typed: Typed,
    /// Where the article stands and what the person may do.
    pub standing: Standing,
    /// Who else has the article open, by name.
    pub others: Vec<String>,
    /// The sections to choose from.
    pub sections: Vec<Pick>,
    /// The tags to choose from.
    pub tags: Vec<Pick>,
    /// How far the portal's clocks are ahead of UTC, in minutes.
    pub zone_minutes: i32,
    /// What a posted form came back with.
    pub answer: Option<PostAnswer>,
}

/// What a form that was posted without JavaScript comes back with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum PostAnswer {
    /// It was not taken.
    Refused(AppError),
    /// Somebody else changed the same places.
    Clash(Box<Clash>),
}

/// Where an article stands, and what the person at the desk may do with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Standing {
    /// Its state.
    pub state: ArticleState,
    /// The moves that the person may make.
    pub moves: Vec<Move>,
    /// True while the person may save.
    pub may_save: bool,
    /// What an editor wrote when giving it back.
    pub note: Option<Note>,
    /// The last part of its address.
    pub slug: String,
    /// True while readers see another revision than the latest.
    pub has_correction: bool,
    /// When readers first saw it or will see it.
    pub published: Option<DateText>,
    /// From when on readers no longer see it.
    pub expires: Option<DateText>,
    /// True when that moment has come.
    pub has_ended: bool,
    /// The article's latest revision.
    pub head: RevisionId,
}

/// A note from one colleague to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Note {
    /// What it says.
    pub text: String,
    /// Who wrote it; may be empty.
    pub by: String,
}

/// One of several things to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Pick {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
}

/// What a move says besides itself; moments are local times of the portal's clocks, "2024-05-10T08:00".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MoveOrder {
    /// The move.
    pub step: Move,
    /// What to tell the writer.
    pub note: String,
    /// From when on readers see it; may be empty.
    pub at: String,
    /// From when on readers no longer see it; empty when there is no end.
    pub expires: String,
}

/// What became of a save.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum SaveAnswer {
    /// It is a revision.
    Saved {
        /// The revision.
        revision: RevisionId,
        /// The time of the portal's clocks, "10:32".
        at: String,
    },
    /// Nothing differs from what is saved already.
    Unchanged {
        /// The latest revision.
        revision: RevisionId,
        /// The time of the portal's clocks.
        at: String,
    },
    /// The person saved in another window meanwhile; both stand in one revision.
    Merged {
        /// The revision.
        revision: RevisionId,
        /// What it says.
        saved: Typed,
        /// The time of the portal's clocks.
        at: String,
    },
    /// Somebody else changed the same places; a person has to choose.
    Conflict(Box<Clash>),
}

/// Two versions of an article that contradict each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Clash {
    /// What this person typed.
    pub mine: Typed,
    /// What the other person saved.
    pub theirs: Typed,
    /// The other person's revision.
    pub revision: RevisionId,
    /// Who the other person is.
    pub by: String,
    /// When the other person saved.
    pub at: DateText,
    /// How this person's version differs from the other's.
    pub difference: Difference,
    /// Both put together; where they contradict each other, this person's words.
    pub suggestion: Typed,
    /// True when they contradict each other nowhere.
    pub is_clean: bool,
}

impl Travels for DeskView {}
