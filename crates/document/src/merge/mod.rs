//! Two people's changes of one document put together, never losing a word of either.

mod documents;
mod groups;
mod text;

pub use self::{
    documents::{Conflict, Merged, merge},
    text::{TextConflict, merge_text},
};
