//! The text inside a block: runs with marks, and breaks.

use crate::link::Href;

/// A piece of the text inside a block.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Inline {
    /// A run of text in one dress.
    Text(Text),
    /// A line ends here, the paragraph goes on.
    Break,
}

/// A run of text in one dress.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text {
    /// The letters.
    pub text: String,
    /// The dress.
    pub marks: Marks,
}

/// How a run of text is set off; this list is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Marks {
    /// Heavier.
    pub bold: bool,
    /// Slanted.
    pub italic: bool,
    /// With a line below.
    pub underline: bool,
    /// With a line through it.
    pub strike: bool,
    /// Raised or lowered.
    pub script: Option<Script>,
    /// Leads somewhere.
    pub link: Option<Href>,
}

/// Text off the line; it cannot be both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    /// Lowered, as in H₂O.
    Sub,
    /// Raised, as in m².
    Sup,
}

impl Inline {
    /// A run of text without any mark.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Text(Text {
            text: text.into(),
            marks: Marks::default(),
        })
    }
}
