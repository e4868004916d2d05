//! Putting things in order and taking them away: the same small forms wherever administrators keep a list.

mod api;
#[cfg(feature = "ssr")]
pub(super) mod checked;
mod deed;
#[cfg(feature = "ssr")]
mod ssr;
mod step_buttons;

pub(super) use api::{Arranged, Removed};
pub(crate) use deed::{Outcome, refresh_after};
pub(super) use deed::{flaw_of, times_done};
pub(super) use step_buttons::{Arranging, RemoveButton, StepButtons};
