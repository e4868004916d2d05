//! The server functions of accounts; all of them are for administrators alone.

use domain::{AccountId, SectionId, account::Role};
use leptos::prelude::*;

use super::wire::{AccountView, AccountsView};
use crate::error::AppError;

/// Lists a hundred accounts behind a login name. For administrators; two queries.
#[server(prefix = "/api", endpoint = "accounts/list", input = server_fn::codec::GetUrl)]
pub(super) async fn list_accounts(after: Option<String>) -> Result<AccountsView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::list(&state, &staff, after.as_deref()).await
}

/// Brings one account. For administrators; six short queries.
#[server(prefix = "/api", endpoint = "accounts/read", input = server_fn::codec::GetUrl)]
pub(super) async fn read_account(id: AccountId) -> Result<AccountView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::read(&state, &staff, id).await
}

/// Makes an account and returns the link with which its owner sets a password. For administrators; some short writes.
#[server(prefix = "/api", endpoint = "accounts/invite")]
pub(super) async fn invite(
    login: String,
    name: String,
    role: Role,
    #[server(default)] sections: Vec<SectionId>,
) -> Result<String, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::invite(&state, &staff, &login, &name, role, sections).await
}

/// Changes what an account may do; its sessions end. For administrators; some short writes.
#[server(prefix = "/api", endpoint = "accounts/set_rights")]
pub(super) async fn set_rights(
    id: AccountId,
    name: String,
    role: Role,
    #[server(default)] sections: Vec<SectionId>,
) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::set_rights(&state, &staff, id, &name, role, &sections).await
}

/// Forbids an account to log in; its articles stay. For administrators; some short writes.
#[server(prefix = "/api", endpoint = "accounts/suspend")]
pub(super) async fn suspend(id: AccountId, reason: String) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::suspend(&state, &staff, id, &reason).await
}

/// Lets an account log in again. For administrators; two short writes.
#[server(prefix = "/api", endpoint = "accounts/resume")]
pub(super) async fn resume(id: AccountId) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    Ok(accounts.resume(staff.administrator()?, id, now).await?)
}

/// Makes a link with which the owner of an account sets a password. For administrators; three short writes.
#[server(prefix = "/api", endpoint = "accounts/link")]
pub(super) async fn make_link(id: AccountId) -> Result<String, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::link(&state, &staff, id).await
}

/// Forgets a colleague's password and second factor and returns the link with which the owner begins anew.
///
/// For administrators; some short writes.
#[server(prefix = "/api", endpoint = "accounts/begin_anew")]
pub(super) async fn begin_anew(id: AccountId) -> Result<String, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::begin_anew(&state, &staff, id).await
}

/// Ends all sessions of an account. For administrators; two short writes.
#[server(prefix = "/api", endpoint = "accounts/end_sessions")]
pub(super) async fn end_sessions(id: AccountId) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    let (now, sessions) = (state.clock.now(), state.store.sessions());
    Ok(sessions.end_all(staff.administrator()?, id, now).await?)
}
