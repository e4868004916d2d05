//! Standing texts outside the news.

mod api;
#[cfg(feature = "ssr")]
mod ssr;
mod standing_page;

pub(crate) use standing_page::StandingPage;
