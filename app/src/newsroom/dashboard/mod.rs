//! What waits for a person of the newsroom, and how the portal is.

mod api;
mod dashboard_page;
#[cfg(feature = "ssr")]
mod ssr;
mod wire;

pub(super) use dashboard_page::DashboardPage;
