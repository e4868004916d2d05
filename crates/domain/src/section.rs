//! Shelves, labels and the people behind the articles.

use serde::{Deserialize, Serialize};

use crate::{AuthorId, SectionId, Slug, TagId};

/// The one shelf an article stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The section.
    pub id: SectionId,
    /// The last part of its address.
    pub slug: Slug,
    /// Its name in the menu.
    pub name: String,
}

/// A label; an article carries any number of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// The tag.
    pub id: TagId,
    /// The last part of its address.
    pub slug: Slug,
    /// Its name.
    pub name: String,
}

/// A person whose articles stand together on one page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// The author.
    pub id: AuthorId,
    /// The last part of their address.
    pub slug: Slug,
    /// Their name.
    pub name: String,
}
