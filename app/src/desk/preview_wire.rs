//! What a preview shows, written out on the server.

use serde::{Deserialize, Serialize};

use crate::{page_data::Travels, ui::DateText};

/// A link that shows one revision to whoever has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SharedLink {
    /// The address within the portal.
    pub path: String,
    /// The full address, to give to somebody.
    pub address: String,
}

/// A link that was given out and still works; its address is told only once, to the person who makes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LinkLine {
    /// Its number.
    pub id: i64,
    /// When the revision that it shows was made.
    pub made: DateText,
    /// Who gave it out; may be empty.
    pub by: String,
    /// Until when it works.
    pub ends: DateText,
}

/// A revision as a reader would see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PreviewView {
    /// Until when the link shows it.
    pub ends: Option<DateText>,
    /// Its headline.
    pub title: String,
    /// Its opening paragraph; may be empty.
    pub lead: String,
    /// Its text, as HTML that `document` rendered.
    pub body_html: String,
    /// Who wrote it and where; may be empty.
    pub byline: String,
    /// The section it stands in.
    pub section: String,
    /// Its labels.
    pub tags: Vec<String>,
    /// The date that readers would see.
    pub published: DateText,
}

impl Travels for PreviewView {
    fn without_rich_text(&self) -> Self {
        Self {
            body_html: String::new(),
            ..self.clone()
        }
    }
}
