//! Putting things in order and taking them away: the same small forms wherever administrators keep a list.

mod api;
#[cfg(feature = "ssr")]
mod checked;
mod deed;
#[cfg(feature = "ssr")]
mod ssr;
mod step_buttons;

pub(super) use api::{Arranged, Removed};
#[cfg(feature = "ssr")]
pub(super) use checked::CheckedForm;
pub(crate) use deed::{Outcome, refresh_after};
pub(super) use deed::{flaw_of, times_done};
pub(super) use step_buttons::{Arranging, RemoveButton, StepButtons};
