//! How sessions end.

use app::AppError;
use chrono::TimeDelta;
use domain::account::Role;
use store::testing::noon;

use super::{PASSWORD, an_account, call, log_in, person, read};
use crate::{portal::TestPortal, staff::SESSION_COOKIE};

#[tokio::test]
async fn a_session_ends_by_itself_when_nobody_uses_it() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    let almost = TimeDelta::hours(7) + TimeDelta::minutes(59);
    portal.state.clock.set(noon() + almost);
    assert_eq!(person(&visitor).await["login"], "lan");
    portal.state.clock.set(noon() + almost + almost);
    assert_eq!(person(&visitor).await["login"], "lan", "it was used");
    portal
        .state
        .clock
        .set(noon() + almost + almost + TimeDelta::hours(8));
    assert!(person(&visitor).await.is_null());
    let answer = read(&visitor, "newsroom/frame").await.with_status(401);
    assert_eq!(answer.error(), AppError::SignInRequired);
}

#[tokio::test]
async fn logging_out_ends_the_session_and_logging_in_gives_a_new_id() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    let first = visitor.cookie(SESSION_COOKIE).unwrap();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    let second = visitor.cookie(SESSION_COOKIE).unwrap();
    assert_ne!(first, second);
    let other = portal.visitor();
    other.set_cookie(SESSION_COOKIE, &first);
    assert!(person(&other).await.is_null(), "the first id was given up");

    call(&visitor, "session/log_out", &[])
        .await
        .with_status(200);
    other.set_cookie(SESSION_COOKIE, &second);
    assert!(person(&other).await.is_null());
}

#[tokio::test]
async fn a_person_sees_and_ends_the_own_sessions_alone() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    an_account(&portal, "hoa", Role::Writer).await;
    let (here, there, stranger) = (portal.visitor(), portal.visitor(), portal.visitor());
    log_in(&here, "lan", PASSWORD).await.with_status(200);
    log_in(&there, "lan", PASSWORD).await.with_status(200);
    log_in(&stranger, "hoa", PASSWORD).await.with_status(200);
    let own = read(&here, "session/own").await.with_status(200).json();
    let sessions = own["sessions"].as_array().unwrap();
    assert_eq!(sessions.len(), 2);
    assert_eq!(sessions[0]["browser"], "Firefox trên Linux");
    let other = sessions.iter().find(|one| one["is_this"] == false).unwrap();
    let id = other["id"].as_str().unwrap();
    let not_mine = call(&stranger, "session/end", &[("id", id)]).await;
    not_mine.with_status(404);
    assert_eq!(person(&there).await["login"], "lan");
    call(&here, "session/end", &[("id", id)])
        .await
        .with_status(200);
    assert!(person(&there).await.is_null());
    assert_eq!(person(&here).await["login"], "lan");
}

#[tokio::test]
async fn a_changed_password_ends_all_other_sessions() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let (here, there) = (portal.visitor(), portal.visitor());
    log_in(&here, "lan", PASSWORD).await.with_status(200);
    log_in(&there, "lan", PASSWORD).await.with_status(200);
    let wrong = [
        ("present", "khong phai the"),
        ("password", "mot cau moi tinh"),
    ];
    call(&here, "session/change_password", &wrong)
        .await
        .with_status(400);
    assert_eq!(person(&there).await["login"], "lan");
    let right = [("present", PASSWORD), ("password", "mot cau moi tinh")];
    call(&here, "session/change_password", &right)
        .await
        .with_status(200);
    assert_eq!(person(&here).await["login"], "lan");
    assert!(person(&there).await.is_null());
}
