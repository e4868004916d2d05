//! Who works in the newsroom: logging in, the session, and what it lets a person do.

#[cfg(feature = "ssr")]
mod ssr;

#[cfg(feature = "ssr")]
pub(crate) use ssr::staff;
