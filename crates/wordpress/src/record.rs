//! What a WordPress site hands over, one thing at a time.

use chrono::{DateTime, Utc};

/// One thing of the exported site, in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// The site itself; always the first record.
    Site {
        /// The site's name.
        title: String,
        /// The address that all the site's addresses begin with.
        base_url: String,
        /// The language that the site says it is written in, such as "vi".
        language: String,
    },
    /// Someone who writes on the site.
    Author {
        /// Its number on the site, where the export tells it.
        id: Option<u64>,
        /// The name that items refer to.
        login: String,
        /// The name that readers see.
        name: String,
    },
    /// A shelf of the site.
    Category {
        /// Its number on the site, where the export tells it.
        id: Option<u64>,
        /// The last part of its address.
        slug: String,
        /// Its name.
        name: String,
        /// The slug of the shelf above it; empty for a top one.
        parent: String,
    },
    /// A label of the site.
    Tag {
        /// The last part of its address.
        slug: String,
        /// Its name.
        name: String,
    },
    /// A post, a page, a file or something that a plugin keeps.
    Item(Box<Item>),
}

/// A category or tag as an item refers to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The last part of its address; empty in the oldest exports.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// A post, a page, a file or something that a plugin keeps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// Its number on the site, where the export tells it.
    pub id: Option<u64>,
    /// What it is.
    pub kind: ItemKind,
    /// Its headline, plain text.
    pub title: String,
    /// The last part of its address, decoded; may be empty.
    pub slug: String,
    /// Its address on the site.
    pub link: String,
    /// The address that names it for feed readers.
    pub guid: String,
    /// The login of who wrote it.
    pub author_login: String,
    /// How far it is from its readers.
    pub status: Status,
    /// When it was or will be published.
    pub published_at: Option<DateTime<Utc>>,
    /// When it was last changed, where the export says so.
    pub updated_at: Option<DateTime<Utc>>,
    /// Its text as WordPress keeps it, for [`crate::body_html`].
    pub body: String,
    /// Its summary as WordPress keeps it; a file's caption.
    pub excerpt: String,
    /// The shelves that it stands on.
    pub categories: Vec<Term>,
    /// The labels that it carries.
    pub tags: Vec<Term>,
    /// The item that it belongs to, if any.
    pub parent_id: Option<u64>,
    /// Its place among its siblings.
    pub menu_order: i64,
    /// Where a file's bytes are.
    pub attachment_url: Option<String>,
    /// What a picture shows, in words.
    pub alt_text: String,
    /// The file that stands for it in lists.
    pub thumbnail_id: Option<u64>,
    /// True when it stays at the top of the site's front page.
    pub is_sticky: bool,
    /// How many comments its readers left; they are not read.
    pub comment_count: u64,
    /// The password that the site asks of its readers, if it does.
    pub password: Option<String>,
}

impl Item {
    /// What tells it from all others of the site: its number or, without one, the address that names it.
    ///
    /// Nothing for an item that has neither; two of that kind could not be told apart.
    #[must_use]
    pub fn key(&self) -> Option<String> {
        let address = [&self.guid, &self.link];
        let address = address.into_iter().find(|address| !address.is_empty());
        self.id
            .map(|id| id.to_string())
            .or_else(|| address.cloned())
    }
}

/// What an item is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// A dated article.
    #[default]
    Post,
    /// A standing text.
    Page,
    /// An uploaded file.
    Attachment,
    /// Something else, by WordPress's word for it: a menu entry, a plugin's record.
    Other(String),
}

impl ItemKind {
    pub(crate) fn from_word(word: &str) -> Self {
        match word {
            "post" => Self::Post,
            "page" => Self::Page,
            "attachment" => Self::Attachment,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// How far an item is from its readers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// Everybody reads it.
    Publish,
    /// Its writer is at work; also whatever WordPress or a plugin calls by another word.
    #[default]
    Draft,
    /// Handed in; an editor decides.
    Pending,
    /// Only the site's editors read it.
    Private,
    /// Will be published at its date.
    Future,
    /// Thrown away.
    Trash,
    /// As its parent; files have it.
    Inherit,
}

impl Status {
    pub(crate) fn from_word(word: &str) -> Self {
        match word {
            "publish" => Self::Publish,
            "pending" => Self::Pending,
            "private" => Self::Private,
            "future" => Self::Future,
            "trash" => Self::Trash,
            "inherit" => Self::Inherit,
            _ => Self::Draft,
        }
    }
}
