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
pub(super) use deed::{Outcome, flaw_of, refresh_after, times_done};
pub(super) use step_buttons::{Arranging, RemoveButton, StepButtons};
