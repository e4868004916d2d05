//! The server functions of passkeys; questions and answers travel as the JSON that browsers speak.

use leptos::prelude::*;

use super::wire::SessionView;
use crate::error::AppError;

/// Asks the person's device to make a key. For whoever has just logged in; one short write.
#[server(prefix = "/api", endpoint = "session/begin_passkey")]
pub(crate) async fn begin_passkey() -> Result<String, AppError> {
    super::ssr::begin_passkey(&crate::ssr::state()?).await
}

/// Takes the key that a device has made and returns recovery codes to those who have none.
///
/// For whoever is logged in; two short writes.
#[server(prefix = "/api", endpoint = "session/finish_passkey")]
pub(crate) async fn finish_passkey(name: String, answer: String) -> Result<Vec<String>, AppError> {
    super::ssr::finish_passkey(&crate::ssr::state()?, &name, &answer).await
}

/// Makes one of the own passkeys worthless and ends all other sessions. For whoever has just logged in; two short writes.
#[server(prefix = "/api", endpoint = "session/remove_passkey")]
pub(crate) async fn remove_passkey(id: i64) -> Result<(), AppError> {
    super::ssr::remove_passkey(&crate::ssr::state()?, id).await
}

/// Asks a device to prove who is logging in. For whoever has shown a password; one short write.
#[server(prefix = "/api", endpoint = "session/begin_passkey_login")]
pub(crate) async fn begin_passkey_login() -> Result<String, AppError> {
    super::ssr::begin_passkey_login(&crate::ssr::state()?).await
}

/// Completes a login with a device's proof and goes on to `next`. For whoever has shown a password; two short writes.
#[server(prefix = "/api", endpoint = "session/finish_passkey_login")]
pub(crate) async fn finish_passkey_login(
    answer: String,
    #[server(default)] next: String,
) -> Result<SessionView, AppError> {
    let view = super::ssr::finish_passkey_login(&crate::ssr::state()?, &answer).await?;
    super::ssr::send_on(&view, &next);
    Ok(view)
}
