//! What stands around every page: header, menu, footer, the head of the document, and the page that reports an error.

mod api;
mod error_page;
mod footer;
mod head;
mod header;
mod placed_links;
#[cfg(feature = "ssr")]
pub(crate) mod ssr;

pub(crate) use api::{NamedLink, PlacedLink, SiteFrame, read_frame};
pub(crate) use error_page::{ErrorPage, PageLoad, WidgetError};
pub(crate) use footer::SiteFooter;
pub(crate) use head::{Head, PageHead};
pub(crate) use header::SiteHeader;
pub(crate) use placed_links::PlacedLinks;
