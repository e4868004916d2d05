//! The few things that the server and the browser do differently.

#[cfg(not(feature = "ssr"))]
mod browser;
#[cfg(feature = "ssr")]
mod server;

#[cfg(not(feature = "ssr"))]
pub(crate) use browser::{
    answer_with_status, document_title, following, leave_to_server, mark_awake,
    missing_newsroom_style, watch_visitors,
};
#[cfg(feature = "ssr")]
pub(crate) use server::{
    answer_with_status, document_title, following, leave_to_server, mark_awake,
    missing_newsroom_style, watch_visitors,
};
