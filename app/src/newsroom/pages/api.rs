//! The server functions that keep the standing pages; all of them are for administrators.

use domain::PageId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::wire::{PageDesk, PagesView, Sent};
use crate::error::AppError;

/// What the form of a page sends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TypedPage {
    /// The headline.
    #[serde(default)]
    pub title: String,
    /// The text as Markdown.
    #[serde(default)]
    pub text: String,
    /// The revision whose parts the text names.
    #[serde(default)]
    pub base: i32,
    /// The latest revision that the person saw.
    #[serde(default)]
    pub seen: i32,
}

/// Which two revisions are compared, and from where on the list of revisions is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Looking {
    /// The number of the first.
    pub from: Option<i32>,
    /// The number of the second.
    pub to: Option<i32>,
    /// The revision before which the list begins.
    pub before: Option<i32>,
}

/// Lists the pages in the order of the footer. For administrators; one query.
#[server(prefix = "/api", endpoint = "pages/list", input = server_fn::codec::GetUrl)]
pub(super) async fn list_pages() -> Result<PagesView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::list(&state, staff.administrator()?).await
}

/// Begins a page that readers do not see yet and goes to it. For administrators; one short write.
#[server(prefix = "/api", endpoint = "pages/begin")]
pub(super) async fn begin_page(
    #[server(default)] title: String,
    #[server(default)] slug: String,
) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::begin(&state, staff.administrator()?, &title, &slug).await
}

/// Brings a page with its text and revisions. For administrators; at most five queries.
#[server(prefix = "/api", endpoint = "pages/open", input = server_fn::codec::GetUrl)]
pub(super) async fn open_page(
    id: PageId,
    #[server(default)] from: Option<i32>,
    #[server(default)] to: Option<i32>,
    #[server(default)] before: Option<i32>,
) -> Result<PageDesk, AppError> {
    let looking = Looking { from, to, before };
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::open(&state, staff.administrator()?, id, looking).await
}

/// Saves a text as the page's next revision; one that was overtaken is put together with the other or sent back.
///
/// For administrators; one short write.
#[server(prefix = "/api", endpoint = "pages/save")]
pub(super) async fn save_page(id: PageId, page: TypedPage) -> Result<Sent, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::save(&state, staff.administrator()?, id, &page).await
}

/// Brings an earlier revision back as the next one. For administrators; one short write.
#[server(prefix = "/api", endpoint = "pages/restore")]
pub(super) async fn restore_page(id: PageId, number: i32) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::restore(&state, staff.administrator()?, id, number).await
}

/// Lets readers see a page, or hides it. For administrators; one short write.
#[server(prefix = "/api", endpoint = "pages/show")]
pub(super) async fn show_page(id: PageId, is_published: bool) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::show(&state, staff.administrator()?, id, is_published).await
}

/// Gives a page another address; the old one leads to it. For administrators; one short write.
#[server(prefix = "/api", endpoint = "pages/set_slug")]
pub(super) async fn set_page_slug(
    id: PageId,
    #[server(default)] slug: String,
) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::set_slug(&state, staff.administrator()?, id, &slug).await
}
