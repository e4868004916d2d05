//! What the portal shows and answers: views and typed server functions, compiled for the server (`ssr`) and for the
//! browser (`hydrate`), never for both at once.

#![expect(
    unreachable_pub,
    reason = "the component macro makes every component public inside its module"
)]
mod app;
mod articles;
mod desk;
mod error;
mod layout;
mod newsroom;
mod page_data;
mod pages;
mod platform;
mod rich_text;
mod routes;
mod session;
#[cfg(feature = "ssr")]
pub mod ssr;
mod survey;
mod ui;
mod visitors;

pub use app::App;
pub use error::{AppError, Conflict, Field, FieldFlaw, Flaw, Packed, Refusal, Wrong};
pub use platform::mark_awake;
pub use routes::paths;
