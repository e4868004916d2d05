//! How the standing pages are kept, on the server.

mod open;
mod place;
mod save;

pub(super) use open::{list, open};
pub(super) use place::{begin, set_slug, show};
pub(super) use save::{restore, save};
