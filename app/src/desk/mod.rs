//! The writing desk: writing an article and leading it through its life, its revisions, and previews of it.

mod api;
mod changes;
mod clash;
mod compare_page;
mod difference;
mod fields;
mod history;
mod kept;
mod links;
mod move_words;
mod moves;
mod offer;
mod open_desk;
mod ordering;
mod presence;
mod preview;
mod preview_page;
mod preview_wire;
mod revisions_page;
mod saving;
mod slug;
#[cfg(feature = "ssr")]
pub(crate) mod ssr;
mod standing;
mod state;
mod status;
mod tags;
mod typing;
mod wire;
mod write_page;

pub(crate) use compare_page::ComparePage;
pub(crate) use difference::{Difference, DifferenceView};
pub(crate) use preview_page::PreviewPage;
pub(crate) use revisions_page::RevisionsPage;
pub(crate) use write_page::WritePage;
