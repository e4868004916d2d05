//! The pages on which administrators decide what stands around the news: settings, menu, front page, links and banners.

mod banners;
mod front_api;
mod front_page;
mod links;
mod menu_api;
mod menu_page;
mod settings_api;
mod settings_page;
#[cfg(feature = "ssr")]
mod ssr;

pub(super) use front_page::FrontPlanPage;
pub(super) use menu_page::MenuPage;
pub(super) use settings_page::SettingsPage;
