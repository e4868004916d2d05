//! The news as readers find it, and how it comes in.

mod around;
mod by_section;
mod find;
mod lists;
mod ranking;
mod row;
mod save;
mod shelf;
#[cfg(test)]
mod tests;

pub use around::{Around, Headline};
pub(crate) use row::read_slug;
pub(crate) use save::set_tags;
pub use save::{NewArticle, NewPictureRef};
pub use shelf::Shelf;
pub(crate) use shelf::is_visible;

use crate::connection::Db;

/// The news. What readers ask for holds only articles that are shown at the given moment.
#[derive(Clone, Copy, Debug)]
pub struct Articles<'a> {
    pub(crate) db: Db<'a>,
}
