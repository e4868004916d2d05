//! How settings, menu, front page, links and banners are kept, on the server.

mod banner;
mod front;
mod menu;
mod settings;

pub(super) use banner::add_banner;
pub(super) use front::{front_plan, place_story, set_block};
pub(super) use menu::{add_link, add_menu_entry, menu};
pub(super) use settings::{save_settings, settings};
