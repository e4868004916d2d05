//! The server function that brings what stands around every page.

use domain::{Slug, visitors::VisitorNumbers};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, page_data::Travels, ui::DateText};

/// The portal's name, its menu and its office, as they stand on every page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SiteFrame {
    /// The portal's name.
    pub name: String,
    /// The body that the portal belongs to, above the name.
    pub owner: String,
    /// Today's date with its weekday.
    pub today: DateText,
    /// The entries of the menu: the sections, or what administrators put in their place.
    pub menu: Vec<PlacedLink>,
    /// The standing pages, in the order of the footer.
    pub pages: Vec<NamedLink>,
    /// The office's address and how to reach it, a line each.
    pub office: Vec<String>,
    /// Links and banners for the narrow column.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<PlacedLink>,
    /// Links and banners for the foot.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footer: Vec<PlacedLink>,
    /// The visitor numbers of this moment.
    pub numbers: VisitorNumbers,
}

/// A name that links to a section or a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NamedLink {
    /// What the link says.
    pub name: String,
    /// The last part of its address.
    pub slug: Slug,
}

/// A link that stands on every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PlacedLink {
    /// What it says, or what its picture shows.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// The address of the picture in place of words, for a banner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
}

/// Brings what stands around every page. Open to everyone; once in ten seconds five short queries.
#[server(prefix = "/api", endpoint = "layout/frame", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_frame() -> Result<SiteFrame, AppError> {
    super::ssr::frame(&crate::ssr::state()?).await
}

impl Travels for SiteFrame {}
