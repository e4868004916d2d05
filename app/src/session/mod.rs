//! Who works in the newsroom: logging in, the session, and what it lets a person do.

mod api;
mod login_page;
mod password_form;
mod refused;
#[cfg(feature = "ssr")]
mod ssr;
mod wire;

pub(crate) use login_page::LoginPage;
#[cfg(feature = "ssr")]
pub(crate) use ssr::staff;
#[cfg(feature = "ssr")]
pub use ssr::{Doors, Network, PasswordCost, Passwords};
