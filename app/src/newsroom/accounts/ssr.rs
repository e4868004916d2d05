//! Where accounts come from, and what may be asked of them.

use domain::{
    AccountId, SectionId,
    account::{Account, Role, parse_login},
};
use store::{LAST_ADMINISTRATOR, NewAccount, Staff, StoreError, Token};

use super::wire::{AccountRow, AccountView, AccountsView, SectionChoice};
use crate::{
    error::{AppError, Field, FieldFlaw, Refusal, Wrong},
    paths,
    ssr::AppState,
};

const NAME_CHARS_MAX: u32 = 80;
const REASON_CHARS_MAX: u32 = 300;

/// The accounts behind a login name.
pub(super) async fn list(
    state: &AppState,
    staff: &Staff,
    after: Option<&str>,
) -> Result<AccountsView, AppError> {
    let administrator = staff.administrator()?;
    let (accounts, has_more) = state.store.accounts().list(administrator, after).await?;
    let next = accounts.last().filter(|_| has_more);
    Ok(AccountsView {
        next: next.map(|last| last.login.clone()),
        accounts: accounts.into_iter().map(row).collect(),
        sections: sections(state, &[]).await?,
    })
}

/// One account.
pub(super) async fn read(
    state: &AppState,
    staff: &Staff,
    id: AccountId,
) -> Result<AccountView, AppError> {
    let administrator = staff.administrator()?;
    let entry = state.store.accounts().get(administrator, id).await?;
    Ok(AccountView {
        has_password: entry.has_password,
        has_second_factor: entry.has_second_factor,
        last_seen: entry.last_seen_at.map(|seen| state.time_and_date(seen)),
        sections: sections(state, &entry.account.sections).await?,
        account: row(entry.account),
    })
}

/// Makes an account and gives the link to hand over.
pub(super) async fn invite(
    state: &AppState,
    staff: &Staff,
    login: &str,
    name: &str,
    role: Role,
    sections: Vec<SectionId>,
) -> Result<String, AppError> {
    let administrator = staff.administrator()?;
    let mut flaws = Vec::new();
    let login = parse_login(login).unwrap_or_else(|_| {
        flaws.push(FieldFlaw::new(Field::Login, Wrong::Malformed));
        String::new()
    });
    flaws.extend(flaw(Field::Name, name, NAME_CHARS_MAX));
    if !flaws.is_empty() {
        return Err(AppError::fields(flaws));
    }
    let new = NewAccount {
        login,
        name: name.trim().to_owned(),
        role,
        sections,
    };
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    match accounts.invite(administrator, new, now).await {
        Ok((_, token)) => Ok(address(state, &token)),
        Err(StoreError::Conflict { .. }) => Err(AppError::field(Field::Login, Wrong::Taken)),
        Err(error) => Err(error.into()),
    }
}

/// Changes what an account may do.
pub(super) async fn set_rights(
    state: &AppState,
    staff: &Staff,
    id: AccountId,
    name: &str,
    role: Role,
    sections: &[SectionId],
) -> Result<(), AppError> {
    let administrator = staff.administrator()?;
    if let Some(flaw) = flaw(Field::Name, name, NAME_CHARS_MAX) {
        return Err(AppError::fields(vec![flaw]));
    }
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    let name = name.trim();
    let set = accounts.set_rights(administrator, id, name, role, sections, now);
    set.await.map_err(unless_last)
}

/// Forbids an account to log in.
pub(super) async fn suspend(
    state: &AppState,
    staff: &Staff,
    id: AccountId,
    reason: &str,
) -> Result<(), AppError> {
    let administrator = staff.administrator()?;
    if let Some(flaw) = flaw(Field::Reason, reason, REASON_CHARS_MAX) {
        return Err(AppError::fields(vec![flaw]));
    }
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    let suspended = accounts.suspend(administrator, id, reason.trim(), now);
    suspended.await.map_err(unless_last)
}

/// Makes a link to hand over.
pub(super) async fn link(
    state: &AppState,
    staff: &Staff,
    id: AccountId,
) -> Result<String, AppError> {
    let administrator = staff.administrator()?;
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    let token = accounts.link(administrator, id, now).await?;
    Ok(address(state, &token))
}

/// Makes a link that is the one way in from here on.
pub(super) async fn begin_anew(
    state: &AppState,
    staff: &Staff,
    id: AccountId,
) -> Result<String, AppError> {
    let administrator = staff.administrator()?;
    let (now, accounts) = (state.clock.now(), state.store.accounts());
    let begun = accounts.begin_anew(administrator, id, now);
    let token = begun.await.map_err(unless_last)?;
    Ok(address(state, &token))
}

fn address(state: &AppState, token: &Token) -> String {
    state.full_address(&paths::set_password(token.as_str()))
}

async fn sections(state: &AppState, given: &[SectionId]) -> Result<Vec<SectionChoice>, AppError> {
    let sections = state.store.sections().list().await?;
    Ok(sections
        .into_iter()
        .map(|section| SectionChoice {
            id: section.id,
            is_given: given.contains(&section.id),
            name: section.name,
        })
        .collect())
}

fn row(account: Account) -> AccountRow {
    AccountRow {
        id: account.id,
        login: account.login,
        name: account.name,
        role: account.role,
        suspended: account.suspended,
    }
}

fn flaw(field: Field, text: &str, chars_max: u32) -> Option<FieldFlaw> {
    match text.trim().chars().count() {
        0 => Some(FieldFlaw::new(field, Wrong::Empty)),
        count if count > chars_max as usize => {
            Some(FieldFlaw::new(field, Wrong::TooLong { chars_max }))
        }
        _ => None,
    }
}

fn unless_last(error: StoreError) -> AppError {
    match error {
        StoreError::Conflict {
            what: LAST_ADMINISTRATOR,
        } => AppError::refused(Refusal::LastAdministrator),
        error => error.into(),
    }
}
