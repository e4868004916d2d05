//! Standing texts outside the news, and the pictures that texts refer to.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{PageId, Slug};

/// A standing text such as the introduction or the contact page, but for its body.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The page.
    pub id: PageId,
    /// The last part of its address.
    pub slug: Slug,
    /// Its headline and its name in the footer.
    pub title: String,
    /// When its text was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A standing text in a list to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageTitle {
    /// The page.
    pub id: PageId,
    /// Its headline.
    pub title: String,
}

/// A picture as a layout needs it: where its bytes are and how much room it takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureRef {
    /// The address of its largest variant.
    pub src: String,
    /// Smaller variants as `(width in pixels, address)`, narrowest first; empty for a picture on another site.
    pub variants: Vec<(u32, String)>,
    /// Width in pixels of the largest variant; 0 when not known.
    pub width: u32,
    /// Height in pixels of the largest variant; 0 when not known.
    pub height: u32,
    /// What it shows, in words; empty for a decorative picture.
    pub alt: String,
}
