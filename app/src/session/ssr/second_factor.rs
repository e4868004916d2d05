//! The second part of a login: a code of an app, a code on paper, or a passkey.

use store::{Level, LoggedIn};

use super::{Network, codes, cookie, log_in::view, login};
use crate::{
    error::{AppError, Refusal},
    session::wire::SessionView,
    ssr::AppState,
};

/// Completes the login with a code of the person's app or one of the recovery codes.
pub(in crate::session) async fn confirm_code(
    state: &AppState,
    code: &str,
) -> Result<SessionView, AppError> {
    let login = login(state).await?;
    if login.level() != Level::SecondFactorDue {
        return view(state, Some(login)).await;
    }
    let (now, sessions) = (state.clock.now(), state.store.sessions());
    let name = format!("code of {}", login.account().id.0);
    let keys = state.doors.attempt_keys(&name, Network::from_request());
    if sessions.begin_attempt(&keys, now).await?.is_some() {
        return Err(AppError::refused(Refusal::TryLater));
    }
    let passed = pass(state, &login, code).await?;
    let token = passed.ok_or_else(|| AppError::refused(Refusal::WrongCode))?;
    sessions.succeed(&keys, now).await?;
    cookie::send(state, &token);
    view(state, sessions.find(&token, now).await?).await
}

async fn pass(
    state: &AppState,
    login: &LoggedIn,
    code: &str,
) -> Result<Option<store::Token>, AppError> {
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    let is_of_app = code.chars().filter(char::is_ascii_alphanumeric).count() <= DIGITS;
    if !is_of_app {
        return Ok(accounts.pass_with_recovery_code(login, code, now).await?);
    }
    match codes::step_of_code(state, login, code).await? {
        Some(step) => Ok(accounts.pass_with_totp(login, step, now).await?),
        None => Ok(None),
    }
}

/// How many digits a code of an app has; codes on paper are longer.
const DIGITS: usize = 6;
