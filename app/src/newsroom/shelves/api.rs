//! The server functions that keep sections and tags.

use domain::{
    SectionId, TagId,
    section::{Section, Tag},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, page_data::Travels};

/// All sections in the order of the menu.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct SectionsView {
    /// Each with the number of articles on it.
    pub sections: Vec<(Section, i64)>,
}

/// A part of the list of tags.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct TagsView {
    /// Each with the number of articles that carry it.
    pub tags: Vec<(Tag, i64)>,
    /// The address behind which the list goes on, if it does.
    pub next: Option<String>,
    /// True for those who may delete tags.
    pub may_delete: bool,
}

impl Travels for SectionsView {}

impl Travels for TagsView {}

/// Lists the sections with what stands on each. For administrators; one query.
#[server(prefix = "/api", endpoint = "shelves/sections", input = server_fn::codec::GetUrl)]
pub(super) async fn list_sections() -> Result<SectionsView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::sections(&state, staff.administrator()?).await
}

/// Adds a section behind all others; without a slug its name makes one. For administrators; one short write.
#[server(prefix = "/api", endpoint = "shelves/add_section")]
pub(super) async fn add_section(
    #[server(default)] name: String,
    #[server(default)] slug: String,
) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::add_section(&state, staff.administrator()?, &name, &slug).await
}

/// Gives a section another name or address; the old address leads to it. For administrators; one short write.
#[server(prefix = "/api", endpoint = "shelves/rename_section")]
pub(super) async fn rename_section(
    id: SectionId,
    #[server(default)] name: String,
    #[server(default)] slug: String,
) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::rename_section(&state, staff.administrator()?, id, (&name, &slug)).await
}

/// Deletes a section; its articles move to another one first. For administrators; one write over its articles.
#[server(prefix = "/api", endpoint = "shelves/delete_section")]
pub(super) async fn delete_section(
    id: SectionId,
    #[server(default)] articles_to: Option<SectionId>,
) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::delete_section(&state, staff.administrator()?, id, articles_to).await
}

/// Lists tags by address, from behind one on. For editors; one query.
#[server(prefix = "/api", endpoint = "shelves/tags", input = server_fn::codec::GetUrl)]
pub(super) async fn list_tags(
    #[server(default)] words: String,
    #[server(default)] after: String,
) -> Result<TagsView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::tags(&state, &staff, &words, &after).await
}

/// Gives a tag another name or address; the old address leads to it. For editors; one short write.
#[server(prefix = "/api", endpoint = "shelves/rename_tag")]
pub(super) async fn rename_tag(
    id: TagId,
    #[server(default)] name: String,
    #[server(default)] slug: String,
) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::rename_tag(&state, staff.editor()?, id, (&name, &slug)).await
}

/// Puts a tag into the one at another address. For editors; one write over its articles.
#[server(prefix = "/api", endpoint = "shelves/merge_tag")]
pub(super) async fn merge_tag(id: TagId, #[server(default)] into: String) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::merge_tag(&state, staff.editor()?, id, &into).await
}

/// Takes a tag off all articles and deletes it. For administrators; one write over its articles.
#[server(prefix = "/api", endpoint = "shelves/delete_tag")]
pub(super) async fn delete_tag(id: TagId) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::delete_tag(&state, staff.administrator()?, id).await
}
