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
    /// The sections, in the order of the menu.
    pub sections: Vec<NamedLink>,
    /// The standing pages, in the order of the footer.
    pub pages: Vec<NamedLink>,
    /// The office's address and how to reach it, a line each.
    pub office: Vec<String>,
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

/// Brings what stands around every page. Open to everyone; two short queries.
#[server(prefix = "/api", endpoint = "layout/frame", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_frame() -> Result<SiteFrame, AppError> {
    super::ssr::frame(&crate::ssr::state()?).await
}

impl Travels for SiteFrame {}
