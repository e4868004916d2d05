//! What the pages of the news show, written out on the server.

use domain::{Slug, page::PictureRef};
use serde::{Deserialize, Serialize};

use crate::{
    layout::{NamedLink, PageHead},
    page_data::Travels,
    ui::DateText,
};

/// An article in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ArticleCard {
    /// The last part of its address.
    pub slug: Slug,
    /// Its headline.
    pub title: String,
    /// The start of its lead.
    pub lead: String,
    /// The section it stands in.
    pub section: NamedLink,
    /// The picture beside it.
    pub picture: Option<PictureRef>,
    /// When it was published.
    pub published: DateText,
}

/// An article of which only the headline is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Headline {
    /// The last part of its address.
    pub slug: Slug,
    /// Its headline.
    pub title: String,
    /// When it was published.
    pub published: DateText,
}

/// What the front page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct FrontView {
    /// What the page says about itself.
    pub head: PageHead,
    /// The portal's name.
    pub name: String,
    /// The newest articles; the first is the lead story.
    pub newest: Vec<ArticleCard>,
    /// The newest of each section.
    pub shelves: Vec<SectionShelf>,
    /// What was read most in the last 30 days.
    pub most_read: Vec<Headline>,
}

/// A section with its newest articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SectionShelf {
    /// The section.
    pub section: NamedLink,
    /// Its newest articles.
    pub articles: Vec<ArticleCard>,
}

/// What the page of a list shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ListView {
    /// What the page says about itself.
    pub head: PageHead,
    /// What kind of list it is, above its name; empty for the list of everything.
    pub kind: String,
    /// The list's name.
    pub title: String,
    /// The list's own address.
    pub address: String,
    /// The articles of this page.
    pub articles: Vec<ArticleCard>,
    /// Which page this is.
    pub number: u32,
    /// How many pages there are.
    pub pages: u32,
}

/// What the page of an article shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ArticleView {
    /// What the page says about itself.
    pub head: PageHead,
    /// Its headline.
    pub title: String,
    /// Its opening paragraph; may be empty.
    pub lead: String,
    /// Its text, as HTML that `document` rendered.
    pub body_html: String,
    /// Who wrote it and where; may be empty.
    pub byline: String,
    /// The author's own page, if there is one.
    pub author: Option<NamedLink>,
    /// The section it stands in.
    pub section: NamedLink,
    /// Its labels.
    pub tags: Vec<NamedLink>,
    /// When it was published.
    pub published: DateText,
    /// When it was corrected, if it was.
    pub updated: Option<DateText>,
    /// How often it was opened, this time included.
    pub views: i64,
    /// Articles on the same matter.
    pub related: Vec<Headline>,
    /// The next newer article of the section.
    pub newer: Option<Headline>,
    /// The next older article of the section.
    pub older: Option<Headline>,
}

impl Travels for ArticleView {
    fn without_rich_text(&self) -> Self {
        Self {
            body_html: String::new(),
            ..self.clone()
        }
    }
}

impl Travels for FrontView {}

impl Travels for ListView {}
