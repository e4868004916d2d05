//! The blocks that a rich text is made of.

use crate::{
    embed::Embed,
    figure::{Attachment, Figure, Gallery},
    inline::Inline,
    table::Table,
};

/// One block of a rich text; this list is closed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Block {
    /// Running text.
    Paragraph(Paragraph),
    /// A headline inside the text.
    Heading(Heading),
    /// Points, numbered or not.
    List(List),
    /// Someone else's words.
    Quote(Vec<Block>),
    /// Rows and columns.
    Table(Table),
    /// One picture.
    Figure(Figure),
    /// Several pictures side by side.
    Gallery(Gallery),
    /// A file to take away.
    Attachment(Attachment),
    /// A video on a host that the portal trusts.
    Embed(Embed),
    /// A box that stands out.
    Callout(Callout),
    /// A line between two parts.
    Divider,
}

/// Running text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Paragraph {
    /// To which side the lines are set.
    pub alignment: Alignment,
    /// The text.
    pub content: Vec<Inline>,
}

/// A headline inside the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Heading {
    /// How deep in the outline it stands.
    pub level: Level,
    /// To which side the lines are set.
    pub alignment: Alignment,
    /// The text.
    pub content: Vec<Inline>,
}

/// To which side the lines of a paragraph are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Alignment {
    /// As all text is unless said otherwise.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right, as a byline is.
    Right,
    /// To both sides.
    Justify,
}

/// The level of a headline; the article's own title is the only one of level 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// A part of the article.
    Two,
    /// A part of a part.
    Three,
    /// The smallest headline.
    Four,
}

/// Points, numbered or not.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct List {
    /// What stands before each point.
    pub kind: ListKind,
    /// The points.
    pub items: Vec<ListItem>,
}

/// What stands before each point of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ListKind {
    /// The same sign.
    #[default]
    Bullet,
    /// A number.
    Ordered {
        /// The number of the first point.
        start: u32,
    },
}

/// One point of a list; a list inside it is nested.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ListItem {
    /// What the point says.
    pub blocks: Vec<Block>,
}

/// A box that stands out from the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Callout {
    /// How urgent it is.
    pub tone: Tone,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// How urgent a callout is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Good to know.
    #[default]
    Note,
    /// Something that went well or is allowed.
    Success,
    /// Something to take care about.
    Warning,
    /// Something that harms.
    Danger,
}

impl Alignment {
    /// The word for it in JSON and in CSS classes.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Center => "center",
            Self::Right => "right",
            Self::Justify => "justify",
        }
    }

    /// Reads the word that [`Alignment::as_str`] writes; upper and lower case are the same.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Left, Self::Center, Self::Right, Self::Justify]
            .into_iter()
            .find(|alignment| alignment.as_str().eq_ignore_ascii_case(word))
    }
}

impl Level {
    /// The number in the HTML tag.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Self::Two => 2,
            Self::Three => 3,
            Self::Four => 4,
        }
    }

    /// The level with this number, if there is one.
    #[must_use]
    pub fn from_number(number: u64) -> Option<Self> {
        [Self::Two, Self::Three, Self::Four]
            .into_iter()
            .find(|level| u64::from(level.number()) == number)
    }
}

impl Tone {
    /// The word for it in JSON and in CSS classes.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    /// Reads the word that [`Tone::as_str`] writes.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Note, Self::Success, Self::Warning, Self::Danger]
            .into_iter()
            .find(|tone| tone.as_str() == word)
    }
}
