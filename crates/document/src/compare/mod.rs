//! A readable difference of two documents: what came, what went, and which words changed in what stayed.
//!
//! What a comparison says travels to the browser and needs no block types there; making one needs the feature `editing`.

mod change;
#[cfg(feature = "editing")]
mod documents;
#[cfg(feature = "editing")]
mod note;
#[cfg(feature = "editing")]
mod words;

pub use self::change::{Change, How, Note, Passage, Words};
#[cfg(feature = "editing")]
pub use self::{documents::compare, words::compare_text};
