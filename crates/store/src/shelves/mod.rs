//! What articles are sorted by: sections, tags and authors.

mod authors;
mod delete_section;
mod free_slug;
mod keep_sections;
mod keep_tags;
mod sections;
mod tags;
#[cfg(test)]
pub(crate) mod tests;

pub use authors::Authors;
pub(crate) use free_slug::free_slug;
pub use keep_sections::KeptSection;
pub use keep_tags::KeptTag;
pub use sections::{NewSection, Sections};
pub use tags::Tags;
