//! Where the desk's articles come from and how they go back, in the words of its pages.

mod compare;
mod flaws;
mod history;
mod moves;
mod open;
mod posted;
mod preview;
mod save;
mod written;

pub(super) use compare::compare;
pub(super) use history::{history, restore};
pub(super) use moves::{make_move, set_slug};
pub(super) use open::{here, open, standing};
pub use posted::Posted;
pub(super) use preview::{share, shared};
pub(super) use save::save;
