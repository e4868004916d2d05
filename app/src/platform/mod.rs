//! The few things that the server and the browser do differently.

#[cfg(not(feature = "ssr"))]
mod browser;
#[cfg(not(feature = "ssr"))]
mod device_browser;
#[cfg(feature = "ssr")]
mod device_server;
#[cfg(not(feature = "ssr"))]
mod keys_browser;
#[cfg(feature = "ssr")]
mod keys_server;
#[cfg(not(feature = "ssr"))]
mod passkey_browser;
#[cfg(feature = "ssr")]
mod passkey_server;
#[cfg(feature = "ssr")]
mod server;

#[cfg(not(feature = "ssr"))]
pub use browser::mark_awake;
#[cfg(not(feature = "ssr"))]
pub(crate) use browser::{
    answer_with_status, document_title, following, leave_to_server, missing_newsroom_style,
    stand_ready, watch_visitors,
};
#[cfg(not(feature = "ssr"))]
pub(crate) use device_browser::{
    device_milliseconds, forget_on_device, keep_on_device, kept_on_device, ticked_in, typed_in,
};
#[cfg(feature = "ssr")]
pub(crate) use device_server::{
    device_milliseconds, forget_on_device, keep_on_device, kept_on_device, ticked_in, typed_in,
};
#[cfg(not(feature = "ssr"))]
pub(crate) use keys_browser::{click_on, focus_on, focused_id, is_typing};
#[cfg(feature = "ssr")]
pub(crate) use keys_server::{click_on, focus_on, focused_id, is_typing};
#[cfg(not(feature = "ssr"))]
pub(crate) use passkey_browser::{make_passkey, use_passkey};
#[cfg(feature = "ssr")]
pub(crate) use passkey_server::{make_passkey, use_passkey};
#[cfg(feature = "ssr")]
pub use server::mark_awake;
#[cfg(feature = "ssr")]
pub(crate) use server::{
    answer_with_status, document_title, following, leave_to_server, missing_newsroom_style,
    stand_ready, watch_visitors,
};
