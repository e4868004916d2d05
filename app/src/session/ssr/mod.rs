//! Who asks, on the server.

mod browser;
mod codes;
mod cookie;
mod doors;
mod log_in;
mod network;
mod own_account;
mod passkeys;
mod passwords;
mod seal;
mod second_factor;

use store::{Level, LoggedIn, Owner, Staff};

pub use self::{
    doors::Doors,
    network::Network,
    passwords::{PasswordCost, Passwords},
};
pub(super) use self::{
    log_in::{log_in, log_out, send_on, session_view},
    own_account::{
        begin_codes, change_password, end_session, finish_codes, new_recovery_codes, own_account,
        read_link, remove_codes, set_password,
    },
    passkeys::{
        begin_passkey, begin_passkey_login, finish_passkey, finish_passkey_login, remove_passkey,
    },
    second_factor::confirm_code,
};
use crate::{
    error::{AppError, Refusal},
    ssr::AppState,
};

/// The person whose session the request's cookie names.
///
/// # Errors
/// [`AppError::SignInRequired`] when it names none that lasts or its second factor has not been shown,
/// [`AppError::SecondFactorRequired`] when the account may not be used before it has one.
pub(crate) async fn staff(state: &AppState) -> Result<Staff, AppError> {
    let login = login(state).await?;
    match login.level() {
        Level::SecondFactorMissing => Err(AppError::SecondFactorRequired),
        Level::SecondFactorDue | Level::Whole => login.staff().ok_or(AppError::SignInRequired),
    }
}

/// The session that the request's cookie names, however much of the login is done.
///
/// # Errors
/// [`AppError::SignInRequired`] when it names none that lasts.
pub(super) async fn login(state: &AppState) -> Result<LoggedIn, AppError> {
    find_login(state).await?.ok_or(AppError::SignInRequired)
}

/// The right to change what the own account is proved with, for a session whose password was shown a short time ago.
fn recent_owner<'a>(state: &AppState, login: &'a LoggedIn) -> Result<Owner<'a>, AppError> {
    let owner = login.owner()?;
    if login.is_recent(state.clock.now()) {
        Ok(owner)
    } else {
        Err(AppError::refused(Refusal::LoginTooOld))
    }
}

/// Like [`login`], for those who may be nobody.
async fn find_login(state: &AppState) -> Result<Option<LoggedIn>, AppError> {
    let Some(token) = cookie::read(state) else {
        return Ok(None);
    };
    let sessions = state.store.sessions();
    Ok(sessions.find(&token, state.clock.now()).await?)
}
