//! The server functions with which a person looks after the own account.

use leptos::prelude::*;

use super::wire::{LinkView, OwnAccountView};
use crate::error::AppError;

/// Shows the own account. For whoever is logged in; at most eight short queries.
#[server(prefix = "/api", endpoint = "session/own", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_own_account() -> Result<OwnAccountView, AppError> {
    super::ssr::own_account(&crate::ssr::state()?).await
}

/// Says whose password a link sets. Open to everyone who holds one; two queries.
#[server(prefix = "/api", endpoint = "session/link", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_link(token: String) -> Result<LinkView, AppError> {
    super::ssr::read_link(&crate::ssr::state()?, &token).await
}

/// Sets a password with a link and goes to the login. Open to whoever holds a link, once; one password hash.
#[server(prefix = "/api", endpoint = "session/set_password")]
pub(crate) async fn set_password(token: String, password: String) -> Result<(), AppError> {
    super::ssr::set_password(&crate::ssr::state()?, &token, password).await?;
    leptos_axum::redirect(&format!("{}?xong=mat-khau", crate::paths::LOGIN));
    Ok(())
}

/// Changes the own password and ends all other sessions. For whoever is logged in; two password hashes.
#[server(prefix = "/api", endpoint = "session/change_password")]
pub(crate) async fn change_password(present: String, password: String) -> Result<(), AppError> {
    super::ssr::change_password(&crate::ssr::state()?, present, password).await
}

/// Offers a secret for an app that makes codes. For whoever has just logged in; one short write.
#[server(prefix = "/api", endpoint = "session/begin_codes")]
pub(crate) async fn begin_codes() -> Result<(), AppError> {
    super::ssr::begin_codes(&crate::ssr::state()?).await
}

/// Puts the offered secret into force and returns recovery codes to those who have none.
///
/// For whoever is logged in; two short writes.
#[server(prefix = "/api", endpoint = "session/finish_codes")]
pub(crate) async fn finish_codes(code: String) -> Result<Vec<String>, AppError> {
    super::ssr::finish_codes(&crate::ssr::state()?, &code).await
}

/// Forgets the secret of the person's app and ends all other sessions. For whoever has just logged in; two short writes.
#[server(prefix = "/api", endpoint = "session/remove_codes")]
pub(crate) async fn remove_codes() -> Result<(), AppError> {
    super::ssr::remove_codes(&crate::ssr::state()?).await
}

/// Makes new recovery codes in place of the earlier ones. For whoever has just logged in; one short write.
#[server(prefix = "/api", endpoint = "session/new_recovery_codes")]
pub(crate) async fn new_recovery_codes() -> Result<Vec<String>, AppError> {
    super::ssr::new_recovery_codes(&crate::ssr::state()?).await
}

/// Ends one of the own sessions, or all others. For whoever is logged in; one short write.
#[server(prefix = "/api", endpoint = "session/end")]
pub(crate) async fn end_session(#[server(default)] id: String) -> Result<(), AppError> {
    super::ssr::end_session(&crate::ssr::state()?, &id).await
}
