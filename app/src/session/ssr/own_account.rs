//! What a person looks after alone: password, second factor and sessions.

use domain::account::{CredentialError, PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN, check_password};
use store::{Owner, SessionEntry, SessionId, Token};

use super::{Network, codes, cookie, login, recent_owner};
use crate::{
    error::{AppError, Field, Refusal, Wrong},
    session::wire::{LinkView, OwnAccountView, PasskeyView, SessionRow},
    ssr::AppState,
};

/// Everything that a person sees of the own account.
pub(in crate::session) async fn own_account(state: &AppState) -> Result<OwnAccountView, AppError> {
    let login = login(state).await?;
    let owner = login.owner()?;
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    let passkeys = accounts.passkeys(&login).await?;
    let sessions = state.store.sessions().list(owner, now).await?;
    Ok(OwnAccountView {
        name: login.account().name.clone(),
        login: login.account().login.clone(),
        has_codes: accounts.totp(&login).await?.is_some(),
        offer: codes::offered(state, owner).await?,
        recovery_codes_left: accounts.recovery_codes_left(owner).await?,
        passkeys_offered: state.doors.passkeys.is_some(),
        passkeys: passkeys
            .into_iter()
            .map(|passkey| PasskeyView {
                id: passkey.id,
                name: passkey.name,
                created: state.short_date(passkey.created_at),
                used: passkey.used_at.map(|used| state.time_and_date(used)),
            })
            .collect(),
        sessions: sessions
            .into_iter()
            .map(|session| row(state, session))
            .collect(),
    })
}

/// Whose password a link sets.
pub(in crate::session) async fn read_link(
    state: &AppState,
    token: &str,
) -> Result<LinkView, AppError> {
    let token = Token::from_text(token);
    let accounts = state.store.accounts();
    let account = accounts.find_link(&token, state.clock.now()).await?;
    let account = account.ok_or_else(|| AppError::refused(Refusal::LinkDead))?;
    Ok(LinkView {
        name: account.name,
        login: account.login,
    })
}

/// Sets the password of the account that a link was made for.
pub(in crate::session) async fn set_password(
    state: &AppState,
    token: &str,
    password: String,
) -> Result<(), AppError> {
    read_link(state, token).await?;
    check(&password)?;
    let hash = state.doors.passwords.hash(password).await?;
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    match accounts.redeem(&Token::from_text(token), &hash, now).await {
        Err(store::StoreError::NotFound) => Err(AppError::refused(Refusal::LinkDead)),
        set => Ok(set.map(|_| ())?),
    }
}

/// Changes the own password for those who know the present one.
pub(in crate::session) async fn change_password(
    state: &AppState,
    present: String,
    password: String,
) -> Result<(), AppError> {
    let login = login(state).await?;
    let owner = login.owner()?;
    check(&password)?;
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    let sessions = state.store.sessions();
    let name = format!("password of {}", owner.account().id.0);
    let keys = state.doors.attempt_keys(&name, Network::from_request());
    if sessions.begin_attempt(&keys, now).await?.is_some() {
        return Err(AppError::refused(Refusal::TryLater));
    }
    let kept = accounts.own_password(owner).await?;
    let checked = state.doors.passwords.check(present, kept).await?;
    if !checked.is_right {
        return Err(AppError::field(Field::PresentPassword, Wrong::Mismatch));
    }
    sessions.succeed(&keys, now).await?;
    let hash = state.doors.passwords.hash(password).await?;
    let token = accounts.change_password(owner, &hash, now).await?;
    cookie::send(state, &token);
    Ok(())
}

/// Offers the person a secret from which an app makes codes.
pub(in crate::session) async fn begin_codes(state: &AppState) -> Result<(), AppError> {
    let login = login(state).await?;
    codes::offer(state, recent_owner(state, &login)?).await
}

/// Puts the offered secret into force for those whose app makes right codes from it, and gives them codes on paper.
pub(in crate::session) async fn finish_codes(
    state: &AppState,
    code: &str,
) -> Result<Vec<String>, AppError> {
    let login = login(state).await?;
    let owner = login.owner()?;
    let first = codes::first_code(state, owner, code).await?;
    let (secret, step) = first.ok_or_else(|| AppError::field(Field::Code, Wrong::Mismatch))?;
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    let token = accounts.take_totp(owner, &secret, step, now).await?;
    cookie::send(state, &token);
    codes_on_paper(state, owner).await
}

/// Codes on paper for a person who has none left; nothing for those who have.
pub(super) async fn codes_on_paper(
    state: &AppState,
    owner: Owner<'_>,
) -> Result<Vec<String>, AppError> {
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    if accounts.recovery_codes_left(owner).await? > 0 {
        return Ok(Vec::new());
    }
    Ok(accounts.new_recovery_codes(owner, now).await?)
}

/// Makes new codes on paper; the earlier ones are worth nothing from here on.
pub(in crate::session) async fn new_recovery_codes(
    state: &AppState,
) -> Result<Vec<String>, AppError> {
    let login = login(state).await?;
    let owner = recent_owner(state, &login)?;
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    Ok(accounts.new_recovery_codes(owner, now).await?)
}

/// Forgets the secret of the person's app.
pub(in crate::session) async fn remove_codes(state: &AppState) -> Result<(), AppError> {
    let login = login(state).await?;
    let owner = recent_owner(state, &login)?;
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    Ok(accounts.remove_totp(owner, now).await?)
}

/// Ends one of the person's sessions; without one named, all but this.
pub(in crate::session) async fn end_session(state: &AppState, id: &str) -> Result<(), AppError> {
    let login = login(state).await?;
    let (now, sessions) = (state.clock.now(), state.store.sessions());
    if id.is_empty() {
        return Ok(sessions.end_others(login.owner()?, now).await?);
    }
    let id = SessionId::parse(id).ok_or(AppError::NotFound)?;
    Ok(sessions.end(login.owner()?, id, now).await?)
}

fn row(state: &AppState, session: SessionEntry) -> SessionRow {
    SessionRow {
        id: session.id.to_string(),
        browser: session.browser,
        created: state.time_and_date(session.created_at),
        last_seen: state.time_and_date(session.last_seen_at),
        is_this: session.is_this,
    }
}

fn check(password: &str) -> Result<(), AppError> {
    let chars = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let wrong = match check_password(password) {
        Ok(()) => return Ok(()),
        Err(CredentialError::TooLong) => Wrong::TooLong {
            chars_max: chars(PASSWORD_CHARS_MAX),
        },
        Err(CredentialError::TooShort | CredentialError::Login) => Wrong::TooShort {
            chars_min: chars(PASSWORD_CHARS_MIN),
        },
    };
    Err(AppError::field(Field::Password, wrong))
}
