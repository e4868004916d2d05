//! Codes that an app on the person's phone makes: setting them up, and what they are checked with.

use store::{LoggedIn, Owner};
use totp_rs::{Builder, Secret, Totp};

use super::seal;
use crate::{error::AppError, session::wire::CodeOffer, ssr::AppState};

/// As long as the hash that the codes are made with.
const SECRET_BYTES: usize = 20;
const STEP_SECONDS: u64 = 30;

/// Offers the owner a secret, which waits for the first code that is made from it.
pub(super) async fn offer(state: &AppState, owner: Owner<'_>) -> Result<(), AppError> {
    let secret = rand::random::<[u8; SECRET_BYTES]>();
    let sealed = seal::seal(&state.doors.totp_key, &secret)?;
    let accounts = state.store.accounts();
    Ok(accounts
        .offer_totp(owner, &sealed, state.clock.now())
        .await?)
}

/// The offered secret as the owner's phone can take it, if one waits.
pub(super) async fn offered(
    state: &AppState,
    owner: Owner<'_>,
) -> Result<Option<CodeOffer>, AppError> {
    let accounts = state.store.accounts();
    let sealed = accounts.offered_totp(owner, state.clock.now()).await?;
    let Some(sealed) = sealed else {
        return Ok(None);
    };
    let totp = totp(state, &owner.account().login, &sealed)?;
    let address = totp.to_url().map_err(unexpected)?;
    let secret = Secret::from(seal::open(&state.doors.totp_key, &sealed)?);
    let (size, path) = drawing(&address)?;
    Ok(Some(CodeOffer {
        secret: spaced(&secret.to_base32()),
        address,
        size,
        path,
    }))
}

/// The offered secret and the step of the code, when the code was made from it.
pub(super) async fn first_code(
    state: &AppState,
    owner: Owner<'_>,
    code: &str,
) -> Result<Option<(String, i64)>, AppError> {
    let accounts = state.store.accounts();
    let sealed = accounts.offered_totp(owner, state.clock.now()).await?;
    let Some(sealed) = sealed else {
        return Ok(None);
    };
    let step = step(state, &owner.account().login, &sealed, code)?;
    Ok(step.map(|step| (sealed, step)))
}

/// The step of the code, when it was made from the secret in force.
pub(super) async fn step_of_code(
    state: &AppState,
    login: &LoggedIn,
    code: &str,
) -> Result<Option<i64>, AppError> {
    let Some(kept) = state.store.accounts().totp(login).await? else {
        return Ok(None);
    };
    step(state, &login.account().login, &kept.secret, code)
}

fn step(state: &AppState, login: &str, sealed: &str, code: &str) -> Result<Option<i64>, AppError> {
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let seconds = u64::try_from(state.clock.now().timestamp()).unwrap_or(0);
    let step = totp(state, login, sealed)?.check(&digits, seconds);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

fn totp(state: &AppState, login: &str, sealed: &str) -> Result<Totp, AppError> {
    // A colon parts the two names in the address that a phone reads.
    let issuer = state.site.name.replace(':', " ");
    Builder::new()
        .with_secret(seal::open(&state.doors.totp_key, sealed)?)
        .with_step_duration(STEP_SECONDS)
        .with_account_name(login)
        .with_issuer(Some(issuer))
        .build()
        .map_err(unexpected)
}

/// A square of so many units, and the outline of its dark parts.
fn drawing(text: &str) -> Result<(i32, String), AppError> {
    let code = qrcodegen::QrCode::encode_text(text, qrcodegen::QrCodeEcc::Medium);
    let code = code.map_err(unexpected)?;
    let size = code.size();
    let dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
    let path = dark
        .filter(|(x, y)| code.get_module(*x, *y))
        .map(|(x, y)| format!("M{x} {y}h1v1h-1z"))
        .collect();
    Ok((size, path))
}

/// In groups of four, for those who type it.
fn spaced(secret: &str) -> String {
    let letters = secret.as_bytes().chunks(4);
    let groups = letters.map(|group| String::from_utf8_lossy(group).into_owned());
    groups.collect::<Vec<_>>().join(" ")
}

fn unexpected(error: impl std::fmt::Display) -> AppError {
    tracing::error!(error.cause = %error, "A secret for codes cannot be used");
    AppError::Unexpected
}
