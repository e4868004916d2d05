//! What the desk is told and what it answers.

use chrono::{DateTime, Utc};
use domain::{
    ArticleId, RevisionId, Slug,
    article::ArticleState,
    life::{Move, Standing},
    revision::{Colleague, DraftFlaw, MoveFlaw},
};

use super::{Revision, RevisionText};

/// An article as it lies on the desk of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskArticle {
    /// The article.
    pub id: ArticleId,
    /// The last part of its address.
    pub slug: Slug,
    /// What decides about rights on it.
    pub standing: Standing,
    /// What its owner is called; nobody for one that was imported.
    pub owner_name: Option<String>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it was last saved or moved.
    pub changed_at: DateTime<Utc>,
    /// When readers first see it or saw it.
    pub published_at: Option<DateTime<Utc>>,
    /// When readers saw its last correction.
    pub updated_at: Option<DateTime<Utc>>,
    /// From when on readers no longer see it, if there is an end.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was thrown away; it is deleted 30 days later.
    pub binned_at: Option<DateTime<Utc>>,
    /// Its latest revision.
    pub head: Revision,
    /// The revision that readers see, will see at the set moment, or saw last.
    pub published_revision: Option<RevisionId>,
    /// True when it stood before readers at some time.
    pub was_public: bool,
    /// The moves that the person may make.
    pub moves: Vec<Move>,
    /// True when the person may save.
    pub may_save: bool,
    /// Why it was given back, while it is a draft again.
    pub note: Option<Note>,
    /// Who else has it open.
    pub here: Vec<Colleague>,
}

/// Why an article was given back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The words.
    pub text: String,
    /// Who wrote them.
    pub by: String,
}

/// What became of an article that was to be begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreateOutcome {
    /// It lies on the desk.
    Created(ArticleId),
    /// It is not taken as it stands.
    Flawed(Vec<DraftFlaw>),
}

/// What became of a text that was to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveOutcome {
    /// It is the article's latest revision.
    Saved {
        /// That revision.
        revision: RevisionId,
    },
    /// The latest revision says the same; no other was made.
    Unchanged {
        /// That revision.
        revision: RevisionId,
    },
    /// It was put together with what was saved meanwhile, and contradicts it nowhere; the desk goes on from the result.
    Merged {
        /// The latest revision, with the text that the desk is to show.
        revision: Box<Revision>,
    },
    /// Somebody else saved meanwhile; nothing was changed. Saving a text based on `theirs` settles it.
    Conflict {
        /// What both started from.
        base: Box<Revision>,
        /// The latest revision.
        theirs: Box<Revision>,
        /// Both put together; where they contradict each other, what was to be saved, and in the body both, one after
        /// the other.
        suggestion: Box<RevisionText>,
        /// True when they contradict each other nowhere.
        is_clean: bool,
    },
    /// The text is not taken as it stands; nothing was changed.
    Flawed(Vec<DraftFlaw>),
    /// The person may read the article and, where it stands in its life, not save it; nothing was changed.
    Closed {
        /// Where it stands.
        state: ArticleState,
    },
}

/// What a person saw when deciding on a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Where the article stood.
    pub state: ArticleState,
    /// Its latest revision.
    pub head: RevisionId,
}

/// What a move says besides itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoveDetails {
    /// Why it is given back; with a withdrawal, why it is hidden, which only the audit log keeps.
    pub note: String,
    /// From when on readers see it, for a schedule.
    pub at: Option<DateTime<Utc>>,
    /// What becomes of its end, for a schedule and a publication.
    pub expiry: Expiry,
}

/// What a move does to the moment at which readers stop seeing an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Expiry {
    /// It stays.
    #[default]
    Keep,
    /// There is none.
    Never,
    /// It is this one.
    At(DateTime<Utc>),
}

/// What became of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveOutcome {
    /// The article stands where the move leads, whether this click or an equal one before it brought it there.
    Done {
        /// Where it stands.
        state: ArticleState,
    },
    /// Somebody else moved it or saved it meanwhile; nothing was changed.
    Conflict {
        /// Where it stands and what it says.
        found: Expected,
    },
    /// It cannot be done like this; nothing was changed.
    Flawed(MoveFlaw),
}
