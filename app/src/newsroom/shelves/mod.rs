//! The pages on which sections and tags are kept.

mod api;
mod section_forms;
mod sections_page;
#[cfg(feature = "ssr")]
mod ssr;
mod tag_forms;
mod tags_page;

pub(super) use sections_page::SectionsPage;
pub(super) use tags_page::TagsPage;
