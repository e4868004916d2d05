//! Pictures in the text, and files to take away.

use crate::{inline::Inline, link::Href};

/// One picture with what is said about it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Figure {
    /// The picture.
    pub picture: Picture,
    /// What it shows, for those who cannot see it.
    pub alt: Alt,
    /// What stands below it; empty if there is nothing to say.
    pub caption: Vec<Inline>,
}

/// Where a picture lies and how large it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Picture {
    /// `/media/…` of this portal, or an absolute address of a picture that still lies on another site.
    pub src: String,
    /// Its width in pixels, where known.
    pub width: Option<u32>,
    /// Its height in pixels, where known.
    pub height: Option<u32>,
    /// The same picture in other widths, by width: pixels and address; never the picture itself.
    pub variants: Vec<(u32, String)>,
}

/// What a picture shows, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Alt {
    /// These words say it.
    Text(String),
    /// It only adorns; nothing is lost by not seeing it.
    #[default]
    Decorative,
}

/// Several pictures side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Gallery {
    /// The pictures.
    pub figures: Vec<Figure>,
}

/// A file to take away.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Attachment {
    /// What the reader sees of it.
    pub name: String,
    /// Where it lies.
    pub href: Href,
    /// Its size, where known.
    pub bytes: Option<u64>,
}

impl Alt {
    /// Words that say what a picture shows; none at all mean that it only adorns.
    #[must_use]
    pub fn new(words: &str) -> Self {
        let words = crate::normal::words(words);
        if words.is_empty() {
            Self::Decorative
        } else {
            Self::Text(words)
        }
    }

    /// The words, or nothing.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text(words) => words,
            Self::Decorative => "",
        }
    }
}

/// Reads the address of a picture: below `/media/` of this portal, or absolute on another site.
#[must_use]
pub fn media_source(address: &str) -> Option<String> {
    let href = Href::parse(address)?;
    let source = href.as_str();
    let is_known = source.starts_with("/media/")
        || source.starts_with("http://")
        || source.starts_with("https://");
    if !is_known {
        return None;
    }
    // White space and a comma at the end would break the list of variants apart.
    let mut source: String = source.split_whitespace().collect::<Vec<_>>().join("%20");
    while source.ends_with(',') {
        source.pop();
    }
    Some(source)
}
