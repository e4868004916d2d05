//! What a comparison says.

use serde::{Deserialize, Serialize};

use crate::kind::BlockKind;

/// One block in the comparison of two documents, in the order of reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It stands in both.
    Same(Passage),
    /// It stands only in the second.
    Added(Passage),
    /// It stood only in the first.
    Removed(Passage),
    /// It stands in both, but not as it was.
    Changed {
        /// What it is.
        kind: BlockKind,
        /// Its words, those that went before those that came in their place.
        words: Vec<Words>,
        /// What changed besides words.
        notes: Vec<Note>,
    },
}

/// A block as plain text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// What it is.
    pub kind: BlockKind,
    /// What it says; lines, points and rows stand on lines of their own.
    pub text: String,
}

/// A run of words that share one fate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Their fate.
    pub how: How,
    /// The words with the spaces and signs between them.
    pub text: String,
}

/// What became of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// They stayed.
    Same,
    /// They came.
    Added,
    /// They went.
    Removed,
}

/// What changed in a block besides its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// Words that stayed are set off in another way: bold, a link and so on.
    Marks,
    /// A link leads elsewhere, came or went.
    Links,
    /// Another picture, file or video is shown.
    Files,
    /// The form of the block: its alignment, its level, its numbers, its rows and columns.
    Form,
}

impl Change {
    /// Says whether the block is in both documents as it was.
    #[must_use]
    pub fn is_same(&self) -> bool {
        matches!(self, Self::Same(_))
    }
}
