//! The accounts of the newsroom, for administrators alone.

mod account_page;
mod accounts_page;
mod api;
mod deeds;
mod rights_fields;
#[cfg(feature = "ssr")]
mod ssr;
mod wire;

pub(super) use account_page::AccountPage;
pub(super) use accounts_page::AccountsPage;
