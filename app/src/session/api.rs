//! The server functions of the login.

use leptos::prelude::*;

use super::wire::SessionView;
use crate::error::AppError;

/// Says who is logged in. Open to everyone; at most four short queries.
#[server(prefix = "/api", endpoint = "session/read", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_session() -> Result<SessionView, AppError> {
    super::ssr::session_view(&crate::ssr::state()?).await
}

/// Logs in with a password, as far as a password goes, and goes on to `next` where that is all.
///
/// Open to everyone and slowed down for those who guess; one password hash and some short writes.
#[server(prefix = "/api", endpoint = "session/log_in")]
pub(crate) async fn log_in(
    login: String,
    password: String,
    #[server(default)] next: String,
) -> Result<SessionView, AppError> {
    let view = super::ssr::log_in(&crate::ssr::state()?, &login, password).await?;
    super::ssr::send_on(&view, &next);
    Ok(view)
}

/// Ends the session and goes to the front page. Open to everyone; one short write.
#[server(prefix = "/api", endpoint = "session/log_out")]
pub(crate) async fn log_out() -> Result<(), AppError> {
    super::ssr::log_out(&crate::ssr::state()?).await?;
    leptos_axum::redirect(crate::paths::FRONT);
    Ok(())
}

/// Completes a login with a code of an app or a recovery code, and goes on to `next`.
///
/// For whoever has shown a password, slowed down for those who guess; some short writes.
#[server(prefix = "/api", endpoint = "session/confirm_code")]
pub(crate) async fn confirm_code(
    code: String,
    #[server(default)] next: String,
) -> Result<SessionView, AppError> {
    let view = super::ssr::confirm_code(&crate::ssr::state()?, &code).await?;
    super::ssr::send_on(&view, &next);
    Ok(view)
}
