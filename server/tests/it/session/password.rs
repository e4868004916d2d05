//! The password's part of a login.

use app::{AppError, Refusal};
use chrono::TimeDelta;
use domain::account::Role;
use store::testing::noon;

use super::{PASSWORD, an_account, log_in, person};
use crate::{portal::TestPortal, staff::SESSION_COOKIE};

#[tokio::test]
async fn a_right_password_begins_a_session() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let visitor = portal.visitor();
    assert!(person(&visitor).await.is_null());
    let answer = log_in(&visitor, " Lan ", PASSWORD).await.with_status(200);
    let cookie = answer.header("set-cookie").to_owned();
    for part in [
        SESSION_COOKIE,
        "HttpOnly",
        "SameSite=Lax",
        "Secure",
        "Path=/",
    ] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    let person = person(&visitor).await;
    assert_eq!(person["login"], "lan");
    assert_eq!(person["step"], "Done");
}

#[tokio::test]
async fn a_wrong_name_is_answered_as_a_wrong_password_is() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let wrong_password = log_in(&portal.visitor(), "lan", "khong phai the").await;
    let wrong_name = log_in(&portal.visitor(), "hoa", PASSWORD).await;
    assert_eq!(wrong_password.status, wrong_name.status);
    assert_eq!(wrong_password.bytes, wrong_name.bytes);
    let refusal = AppError::refused(Refusal::WrongCredentials);
    assert_eq!(wrong_name.error(), refusal);
    assert_eq!(wrong_name.header("set-cookie"), "");
}

#[tokio::test]
async fn a_name_is_slowed_down_after_five_failures_and_not_for_good() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    for _ in 0..5 {
        let answer = log_in(&portal.visitor(), "lan", "khong phai the").await;
        assert_eq!(answer.error(), AppError::refused(Refusal::WrongCredentials));
    }
    let answer = log_in(&portal.visitor(), "lan", PASSWORD).await;
    assert_eq!(answer.error(), AppError::refused(Refusal::TryLater));
    let other = log_in(&portal.visitor(), "hoa", PASSWORD).await;
    assert_eq!(other.error(), AppError::refused(Refusal::WrongCredentials));
    portal.state.clock.set(noon() + TimeDelta::minutes(15));
    let late = log_in(&portal.visitor(), "lan", PASSWORD).await;
    late.with_status(200);
}

#[tokio::test]
async fn a_name_with_a_letter_that_no_database_keeps_is_wrong_as_any_other() {
    let portal = TestPortal::new().await;
    let answer = log_in(&portal.visitor(), "lan\0", PASSWORD).await;
    assert_eq!(answer.error(), AppError::refused(Refusal::WrongCredentials));
}
