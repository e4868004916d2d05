//! The password's part of a login.

use store::{Level, LoggedIn};

use super::{Network, browser, cookie, find_login};
use crate::{
    error::{AppError, Refusal},
    paths,
    session::wire::{LoginStep, PersonView, SessionView},
    ssr::AppState,
};

/// Checks name and password; a right one begins a session, and a wrong name is answered as a wrong password is.
pub(in crate::session) async fn log_in(
    state: &AppState,
    typed: &str,
    password: String,
) -> Result<SessionView, AppError> {
    let (now, sessions) = (state.clock.now(), state.store.sessions());
    // A name that nobody can have is counted and looked up as any other.
    let login = typed.trim().to_lowercase();
    // The second step and the change of a password are counted under names of their own, which nobody may type here.
    let name = format!("login of {login}");
    let keys = state.doors.attempt_keys(&name, Network::from_request());
    if sessions.begin_attempt(&keys, now).await?.is_some() {
        return Err(AppError::refused(Refusal::TryLater));
    }
    let known = state.store.accounts().find_login(&login).await?;
    let kept = known.as_ref().and_then(|known| known.password.clone());
    let checked = state.doors.passwords.check(password, kept.clone()).await?;
    let Some(known) = known.filter(|_| checked.is_right) else {
        return Err(AppError::refused(Refusal::WrongCredentials));
    };
    if known.is_suspended {
        return Err(AppError::refused(Refusal::Suspended));
    }
    sessions.succeed(&keys, now).await?;
    if let (Some(weaker), Some(stronger)) = (kept, checked.stronger) {
        let accounts = state.store.accounts();
        accounts.rehash(known.account, &weaker, &stronger).await?;
    }
    let (browser, earlier) = (browser::name_of_browser(), cookie::read(state));
    let token = sessions
        .begin(known.account, &browser, earlier.as_ref(), now)
        .await?;
    cookie::send(state, &token);
    let login = sessions.find(&token, now).await?;
    view(state, login).await
}

/// Ends the session that the request's cookie names, if it names one.
pub(in crate::session) async fn log_out(state: &AppState) -> Result<(), AppError> {
    if let Some(login) = find_login(state).await? {
        let sessions = state.store.sessions();
        sessions.log_out(&login, state.clock.now()).await?;
    }
    cookie::clear(state);
    Ok(())
}

/// Who asks, and what is left of the login.
pub(in crate::session) async fn session_view(state: &AppState) -> Result<SessionView, AppError> {
    view(state, find_login(state).await?).await
}

/// Sends a person who is logged in on to an address of the newsroom, and nowhere else.
pub(in crate::session) fn send_on(view: &SessionView, next: &str) {
    let is_done = |person: &PersonView| person.step == LoginStep::Done;
    if view.person.as_ref().is_some_and(is_done) && paths::is_of_newsroom(next) {
        leptos_axum::redirect(next);
    }
}

pub(super) async fn view(
    state: &AppState,
    login: Option<LoggedIn>,
) -> Result<SessionView, AppError> {
    let Some(login) = login else {
        return Ok(SessionView {
            person: None,
            has_accounts: state.store.accounts().has_any().await?,
        });
    };
    let account = login.account();
    Ok(SessionView {
        has_accounts: true,
        person: Some(PersonView {
            id: account.id,
            login: account.login.clone(),
            name: account.name.clone(),
            role: account.role,
            step: step(state, &login).await?,
        }),
    })
}

async fn step(state: &AppState, login: &LoggedIn) -> Result<LoginStep, AppError> {
    let accounts = state.store.accounts();
    Ok(match login.level() {
        Level::Whole => LoginStep::Done,
        Level::SecondFactorMissing => LoginStep::SetUpSecondFactor,
        Level::SecondFactorDue => LoginStep::ShowSecondFactor {
            by_code: accounts.totp(login).await?.is_some(),
            by_passkey: state.doors.passkeys.is_some()
                && !accounts.passkeys(login).await?.is_empty(),
        },
    })
}
