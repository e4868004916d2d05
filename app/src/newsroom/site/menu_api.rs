//! The server functions of menu, links and banners.

use domain::{page::PageTitle, section::Section, site::SitePlace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, page_data::Travels};

/// What stands around every page, as those who arrange it see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct MenuView {
    /// The entries of the menu; none while it is simply the sections.
    pub entries: Vec<PlacedEntry>,
    /// The sections that an entry can lead to.
    pub sections: Vec<Section>,
    /// The pages that an entry can lead to.
    pub pages: Vec<PageTitle>,
    /// The links, each with its place.
    pub links: Vec<(SitePlace, PlacedEntry)>,
    /// The banners, each with its place.
    pub banners: Vec<(SitePlace, BannerView)>,
}

/// An entry of the menu or a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PlacedEntry {
    /// Its number.
    pub id: i64,
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// True for an entry that readers do not see, because it leads to a hidden page.
    pub is_hidden: bool,
}

/// A banner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct BannerView {
    /// What it says and where it leads.
    pub entry: PlacedEntry,
    /// The address of its picture.
    pub picture: String,
    /// When readers see it, in words; empty for always.
    pub shown: String,
}

/// What the form of a banner sends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TypedBanner {
    /// The address of the picture.
    #[serde(default)]
    pub picture: String,
    /// What it shows, in words.
    #[serde(default)]
    pub alt: String,
    /// Where it leads.
    #[serde(default)]
    pub url: String,
    /// From when on readers see it; may be empty.
    #[serde(default)]
    pub from: String,
    /// From when on they no longer do; may be empty.
    #[serde(default)]
    pub until: String,
}

impl Travels for MenuView {}

/// Brings menu, links and banners. For administrators; five short queries.
#[server(prefix = "/api", endpoint = "site/menu", input = server_fn::codec::GetUrl)]
pub(super) async fn read_menu() -> Result<MenuView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::menu(&state, staff.administrator()?).await
}

/// Adds an entry to the menu; the target is "section:3", "page:4" or "link". For administrators; one short write.
#[server(prefix = "/api", endpoint = "site/add_menu_entry")]
pub(super) async fn add_menu_entry(
    #[server(default)] label: String,
    #[server(default)] target: String,
    #[server(default)] url: String,
) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::add_menu_entry(&state, staff.administrator()?, &label, (&target, &url)).await
}

/// Adds a link beside or below every page. For administrators; one short write.
#[server(prefix = "/api", endpoint = "site/add_link")]
pub(super) async fn add_link(
    place: SitePlace,
    #[server(default)] label: String,
    #[server(default)] url: String,
) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::add_link(&state, staff.administrator()?, place, (&label, &url)).await
}

/// Adds a banner beside or below every page. For administrators; one short write.
#[server(prefix = "/api", endpoint = "site/add_banner")]
pub(super) async fn add_banner(place: SitePlace, banner: TypedBanner) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::add_banner(&state, staff.administrator()?, place, &banner).await
}
