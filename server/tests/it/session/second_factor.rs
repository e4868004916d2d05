//! The second step of a login.

use app::{AppError, Refusal};
use chrono::TimeDelta;
use domain::account::Role;
use serde_json::Value;
use store::testing::noon;
use totp_rs::{Builder, Secret};

use super::{PASSWORD, an_account, call, log_in, person, read};
use crate::{portal::TestPortal, staff::SESSION_COOKIE, visitor::Visitor};

/// The code that an app makes from the secret at the portal's time.
fn code(portal: &TestPortal, secret: &str) -> String {
    let totp = Builder::new()
        .with_secret(Secret::try_from_base32(secret.replace(' ', "")).unwrap())
        .with_account_name("lan")
        .build();
    let seconds = portal.state.clock.now().timestamp();
    let code = totp.unwrap().generate(u64::try_from(seconds).unwrap());
    code.to_string()
}

/// Sets an app up for a person who is logged in, and gives its secret and the recovery codes.
async fn set_up(portal: &TestPortal, visitor: &Visitor) -> (String, Vec<String>) {
    call(visitor, "session/begin_codes", &[])
        .await
        .with_status(200);
    let own = read(visitor, "session/own").await.with_status(200).json();
    let secret = own["offer"]["secret"].as_str().unwrap().to_owned();
    let first = code(portal, &secret);
    let codes = call(visitor, "session/finish_codes", &[("code", &first)]).await;
    let codes = serde_json::from_value(codes.with_status(200).json()).unwrap();
    (secret, codes)
}

fn step(person: &Value) -> &Value {
    &person["step"]
}

#[tokio::test]
async fn an_administrator_gets_nowhere_without_a_second_factor() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Administrator).await;
    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    assert_eq!(step(&person(&visitor).await), "SetUpSecondFactor");
    let answer = read(&visitor, "accounts/list").await.with_status(403);
    assert_eq!(answer.error(), AppError::SecondFactorRequired);

    let before = visitor.cookie(SESSION_COOKIE);
    let (_, codes) = set_up(&portal, &visitor).await;
    assert_eq!(codes.len(), 10);
    assert_ne!(visitor.cookie(SESSION_COOKIE), before, "rights have grown");
    assert_eq!(step(&person(&visitor).await), "Done");
    read(&visitor, "accounts/list").await.with_status(200);
}

#[tokio::test]
async fn a_login_with_a_second_factor_is_pending_until_it_is_shown() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Administrator).await;
    let first = portal.visitor();
    log_in(&first, "lan", PASSWORD).await.with_status(200);
    let (secret, _) = set_up(&portal, &first).await;

    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    assert!(step(&person(&visitor).await)["ShowSecondFactor"].is_object());
    for function in ["accounts/list", "session/own"] {
        let answer = read(&visitor, function).await;
        assert!([401, 403].contains(&answer.status.as_u16()), "{function}");
    }
    let used = code(&portal, &secret);
    let replayed = call(&visitor, "session/confirm_code", &[("code", &used)]).await;
    assert_eq!(replayed.error(), AppError::refused(Refusal::WrongCode));

    portal.state.clock.set(noon() + TimeDelta::seconds(30));
    let before = visitor.cookie(SESSION_COOKIE);
    let next = code(&portal, &secret);
    call(&visitor, "session/confirm_code", &[("code", &next)])
        .await
        .with_status(200);
    assert_ne!(visitor.cookie(SESSION_COOKIE), before, "the id is new");
    assert_eq!(step(&person(&visitor).await), "Done");
    visitor.set_cookie(SESSION_COOKIE, &before.unwrap());
    assert!(person(&visitor).await.is_null(), "the old id opens nothing");
}

#[tokio::test]
async fn a_recovery_code_works_once() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let first = portal.visitor();
    log_in(&first, "lan", PASSWORD).await.with_status(200);
    let (_, codes) = set_up(&portal, &first).await;
    let typed = codes[3].replace('-', " ").to_uppercase();
    let confirm = async |expected: u16| {
        let visitor = portal.visitor();
        log_in(&visitor, "lan", PASSWORD).await.with_status(200);
        call(&visitor, "session/confirm_code", &[("code", &typed)])
            .await
            .with_status(expected);
    };
    confirm(200).await;
    confirm(409).await;
    let own = read(&first, "session/own").await.with_status(200).json();
    assert_eq!(own["recovery_codes_left"], 9);
}

#[tokio::test]
async fn an_old_session_changes_nothing_that_its_owner_logs_in_with() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    set_up(&portal, &visitor).await;
    portal.state.clock.set(noon() + TimeDelta::minutes(15));
    let too_old = AppError::refused(Refusal::LoginTooOld);
    for function in [
        "begin_codes",
        "remove_codes",
        "new_recovery_codes",
        "begin_passkey",
    ] {
        let answer = call(&visitor, &format!("session/{function}"), &[]).await;
        assert_eq!(answer.error(), too_old, "{function}");
    }
    let answer = call(&visitor, "session/remove_passkey", &[("id", "1")]).await;
    assert_eq!(answer.error(), too_old);
    let own = read(&visitor, "session/own").await.with_status(200).json();
    assert_eq!(own["has_codes"], true);
    assert_eq!(own["recovery_codes_left"], 10);
}

#[tokio::test]
async fn a_secret_is_given_up_soon_after_the_login() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    set_up(&portal, &visitor).await;
    let waiting = portal.visitor();
    log_in(&waiting, "lan", PASSWORD).await.with_status(200);
    portal.state.clock.set(noon() + TimeDelta::minutes(14));
    call(&visitor, "session/remove_codes", &[])
        .await
        .with_status(200);
    assert_eq!(step(&person(&visitor).await), "Done");
    assert!(
        person(&waiting).await.is_null(),
        "it knew the password alone"
    );
}

#[tokio::test]
async fn nobody_slows_the_second_step_down_without_the_password() {
    let portal = TestPortal::new().await;
    let lan = an_account(&portal, "lan", Role::Writer).await;
    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    let (_, codes) = set_up(&portal, &visitor).await;
    let stranger = portal.visitor();
    for _ in 0..6 {
        log_in(&stranger, &format!("code of {}", lan.0), "khong phai the").await;
    }
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    call(&visitor, "session/confirm_code", &[("code", &codes[0])])
        .await
        .with_status(200);
}

#[tokio::test]
async fn guessing_codes_is_slowed_down() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let first = portal.visitor();
    log_in(&first, "lan", PASSWORD).await.with_status(200);
    set_up(&portal, &first).await;
    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    let guess = async || {
        let answer = call(&visitor, "session/confirm_code", &[("code", "000000")]).await;
        answer.error()
    };
    for _ in 0..5 {
        assert_eq!(guess().await, AppError::refused(Refusal::WrongCode));
    }
    assert_eq!(guess().await, AppError::refused(Refusal::TryLater));
}
