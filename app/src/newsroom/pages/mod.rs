//! The pages on which administrators write the standing pages.

mod api;
mod new_page;
mod overview_page;
mod place_form;
mod revisions;
mod save_form;
#[cfg(feature = "ssr")]
mod ssr;
mod wire;
mod write_page;

pub(super) use new_page::NewStandingPage;
pub(super) use overview_page::StandingPagesPage;
pub(super) use write_page::WriteStandingPage;
