//! Passkeys: what a device is asked, and what its answer is worth.

use store::{Level, LoggedIn, PasskeyEntry};
use webauthn_rs::{
    Webauthn,
    prelude::{
        Passkey, PasskeyAuthentication, PasskeyRegistration, PublicKeyCredential,
        RegisterPublicKeyCredential, Uuid,
    },
};

use super::{cookie, log_in::view, login, own_account::codes_on_paper, recent_owner};
use crate::{
    error::{AppError, Refusal},
    session::wire::SessionView,
    ssr::AppState,
};

const REGISTER: &str = "register";
const LOG_IN: &str = "log_in";
const NAME_CHARS_MAX: usize = 60;

/// What the owner's device is asked to make a key for, as the browser takes it.
pub(in crate::session) async fn begin_passkey(state: &AppState) -> Result<String, AppError> {
    let login = login(state).await?;
    let account = recent_owner(state, &login)?.account();
    let known = known(&state.store.accounts().passkeys(&login).await?);
    let known = known.iter().map(|(_, key)| key.cred_id().clone()).collect();
    // The same number for the same account, so that a device replaces its key instead of keeping two.
    let number = Uuid::from_u64_pair(0, account.id.0.unsigned_abs());
    let (question, kept) = webauthn(state)?
        .start_passkey_registration(number, &account.login, &account.name, Some(known))
        .map_err(failed)?;
    keep(state, &login, REGISTER, &kept).await?;
    write(&question.public_key)
}

/// Takes the key that the owner's device has made, and gives codes on paper to those who have none.
pub(in crate::session) async fn finish_passkey(
    state: &AppState,
    name: &str,
    answer: &str,
) -> Result<Vec<String>, AppError> {
    let login = login(state).await?;
    let owner = login.owner()?;
    let answer: RegisterPublicKeyCredential = read(answer)?;
    let kept: PasskeyRegistration = kept(state, &login, REGISTER).await?;
    let passkey = webauthn(state)?
        .finish_passkey_registration(&answer, &kept)
        .map_err(failed)?;
    let name: String = name.trim().chars().take(NAME_CHARS_MAX).collect();
    let name = if name.is_empty() {
        "Khoá truy cập"
    } else {
        &name
    };
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    let token = accounts
        .add_passkey(owner, name, &write(&passkey)?, now)
        .await?;
    cookie::send(state, &token);
    codes_on_paper(state, owner).await
}

/// Makes one of the owner's passkeys worthless.
pub(in crate::session) async fn remove_passkey(state: &AppState, id: i64) -> Result<(), AppError> {
    let login = login(state).await?;
    let owner = recent_owner(state, &login)?;
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    Ok(accounts.remove_passkey(owner, id, now).await?)
}

/// What a device is asked to sign so that the login is complete, as the browser takes it.
pub(in crate::session) async fn begin_passkey_login(state: &AppState) -> Result<String, AppError> {
    let login = login(state).await?;
    let known = known(&state.store.accounts().passkeys(&login).await?);
    let keys: Vec<_> = known.into_iter().map(|(_, key)| key).collect();
    let (question, kept) = webauthn(state)?
        .start_passkey_authentication(&keys)
        .map_err(failed)?;
    keep(state, &login, LOG_IN, &kept).await?;
    write(&question.public_key)
}

/// Completes the login with what a device has signed.
pub(in crate::session) async fn finish_passkey_login(
    state: &AppState,
    answer: &str,
) -> Result<SessionView, AppError> {
    let login = login(state).await?;
    if login.level() != Level::SecondFactorDue {
        return view(state, Some(login)).await;
    }
    let answer: PublicKeyCredential = read(answer)?;
    let kept: PasskeyAuthentication = kept(state, &login, LOG_IN).await?;
    let result = webauthn(state)?
        .finish_passkey_authentication(&answer, &kept)
        .map_err(failed)?;
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    let used = known(&accounts.passkeys(&login).await?)
        .into_iter()
        .find(|(_, key)| key.cred_id() == result.cred_id());
    let (id, mut passkey) = used.ok_or_else(|| AppError::refused(Refusal::PasskeyFailed))?;
    passkey.update_credential(&result);
    let token = accounts
        .pass_with_passkey(&login, id, &write(&passkey)?, now)
        .await?;
    cookie::send(state, &token);
    let sessions = state.store.sessions();
    view(state, sessions.find(&token, now).await?).await
}

fn webauthn(state: &AppState) -> Result<&Webauthn, AppError> {
    let passkeys = state.doors.passkeys.as_deref();
    passkeys.ok_or_else(|| AppError::refused(Refusal::PasskeyFailed))
}

/// The keys as the library reads them; one that it cannot read opens nothing.
fn known(entries: &[PasskeyEntry]) -> Vec<(i64, Passkey)> {
    let read = |entry: &PasskeyEntry| {
        let key = serde_json::from_str(&entry.credential);
        let key = key.inspect_err(|error| {
            tracing::error!(error.cause = %error, "A kept passkey cannot be read");
        });
        Some((entry.id, key.ok()?))
    };
    entries.iter().filter_map(read).collect()
}

async fn keep<T: serde::Serialize>(
    state: &AppState,
    login: &LoggedIn,
    purpose: &str,
    kept: &T,
) -> Result<(), AppError> {
    let sessions = state.store.sessions();
    Ok(sessions
        .ask(login, purpose, &write(kept)?, state.clock.now())
        .await?)
}

async fn kept<T: serde::de::DeserializeOwned>(
    state: &AppState,
    login: &LoggedIn,
    purpose: &str,
) -> Result<T, AppError> {
    let sessions = state.store.sessions();
    let kept = sessions.answered(login, purpose, state.clock.now()).await?;
    read(&kept.ok_or_else(|| AppError::refused(Refusal::PasskeyFailed))?)
}

fn write<T: serde::Serialize>(value: &T) -> Result<String, AppError> {
    serde_json::to_string(value).map_err(failed)
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, AppError> {
    serde_json::from_str(text).map_err(failed)
}

fn failed(error: impl std::fmt::Display) -> AppError {
    tracing::info!(error.cause = %error, "A passkey was not taken");
    AppError::refused(Refusal::PasskeyFailed)
}
