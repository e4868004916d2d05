//! What administrators do with accounts.

use app::{AppError, Refusal};
use domain::{AccountId, account::Role};

use super::{PASSWORD, an_account, call, log_in, person, read};
use crate::portal::TestPortal;

fn id(account: AccountId) -> String {
    account.0.to_string()
}

#[tokio::test]
async fn an_invited_colleague_sets_a_password_with_the_link() {
    let portal = TestPortal::new().await;
    let boss = portal.colleague("boss", Role::Administrator, &[]).await;
    let fields = [("login", "hoa"), ("name", "Lê Thị Hoa"), ("role", "editor")];
    let answer = call(&boss, "accounts/invite", &fields).await;
    let link = answer.with_status(200).json();
    let (base, token) = link.as_str().unwrap().split_once("?ma=").unwrap();
    assert_eq!(base, "https://phuong.example/dang-nhap/mat-khau");
    let hoa = portal.visitor();
    let set = [("token", token), ("password", PASSWORD)];
    call(&hoa, "session/set_password", &set)
        .await
        .with_status(200);
    log_in(&hoa, "hoa", PASSWORD).await.with_status(200);
    assert_eq!(person(&hoa).await["role"], "editor");
    let again = call(&boss, "accounts/invite", &fields).await;
    again.with_status(400);
}

#[tokio::test]
async fn a_suspended_account_is_out_at_once_and_comes_back_when_resumed() {
    let portal = TestPortal::new().await;
    let boss = portal.colleague("boss", Role::Administrator, &[]).await;
    let lan = an_account(&portal, "lan", Role::Writer).await;
    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    let fields = [("id", &*id(lan)), ("reason", "Chuyển công tác")];
    call(&boss, "accounts/suspend", &fields)
        .await
        .with_status(200);
    assert!(person(&visitor).await.is_null());
    let answer = log_in(&visitor, "lan", PASSWORD).await;
    assert_eq!(answer.error(), AppError::refused(Refusal::Suspended));
    let wrong = log_in(&visitor, "lan", "khong phai the").await;
    assert_eq!(wrong.error(), AppError::refused(Refusal::WrongCredentials));
    call(&boss, "accounts/resume", &[("id", &id(lan))])
        .await
        .with_status(200);
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
}

#[tokio::test]
async fn who_lost_everything_begins_anew_with_an_administrators_link() {
    let portal = TestPortal::new().await;
    let boss = portal.colleague("boss", Role::Administrator, &[]).await;
    let lan = an_account(&portal, "lan", Role::Writer).await;
    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    let answer = call(&boss, "accounts/begin_anew", &[("id", &id(lan))]).await;
    let link = answer.with_status(200).json();
    assert!(person(&visitor).await.is_null());
    let answer = log_in(&visitor, "lan", PASSWORD).await;
    assert_eq!(answer.error(), AppError::refused(Refusal::WrongCredentials));
    let (_, token) = link.as_str().unwrap().split_once("?ma=").unwrap();
    let set = [("token", token), ("password", "mat khau thu 2")];
    call(&visitor, "session/set_password", &set)
        .await
        .with_status(200);
    log_in(&visitor, "lan", "mat khau thu 2")
        .await
        .with_status(200);
}

#[tokio::test]
async fn changed_rights_end_the_sessions_they_were_changed_under() {
    let portal = TestPortal::new().await;
    let boss = portal.colleague("boss", Role::Administrator, &[]).await;
    let lan = an_account(&portal, "lan", Role::Writer).await;
    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    let fields = [("id", &*id(lan)), ("name", "Lan"), ("role", "editor")];
    call(&boss, "accounts/set_rights", &fields)
        .await
        .with_status(200);
    assert!(person(&visitor).await.is_null());
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    assert_eq!(person(&visitor).await["role"], "editor");
}

#[tokio::test]
async fn the_last_administrator_stays_one() {
    let portal = TestPortal::new().await;
    let boss = portal.colleague("boss", Role::Administrator, &[]).await;
    let own = id(boss.staff.id());
    let demoted = [("id", &*own), ("name", "Boss"), ("role", "editor")];
    let suspended = [("id", &*own), ("reason", "Nghỉ")];
    for answer in [
        call(&boss, "accounts/set_rights", &demoted).await,
        call(&boss, "accounts/suspend", &suspended).await,
        call(&boss, "accounts/begin_anew", &[("id", &own)]).await,
    ] {
        let refusal = AppError::refused(Refusal::LastAdministrator);
        assert_eq!(answer.error(), refusal);
    }
    portal.colleague("second", Role::Administrator, &[]).await;
    call(&boss, "accounts/suspend", &suspended)
        .await
        .with_status(200);
    assert!(person(&boss).await.is_null());
}

#[tokio::test]
async fn accounts_are_for_administrators_alone() {
    let portal = TestPortal::new().await;
    let editor = portal.colleague("lan", Role::Editor, &[]).await;
    read(&editor, "accounts/list").await.with_status(403);
    read(&portal.visitor(), "accounts/list")
        .await
        .with_status(401);
    let fields = [("login", "hoa"), ("name", "Hoa"), ("role", "administrator")];
    call(&editor, "accounts/invite", &fields)
        .await
        .with_status(403);
}

#[tokio::test]
async fn the_pages_of_accounts_show_what_there_is() {
    let portal = TestPortal::new().await;
    let boss = portal.colleague("boss", Role::Administrator, &[]).await;
    let lan = an_account(&portal, "lan", Role::Writer).await;
    let list = boss.get("/toa-soan/tai-khoan").await.with_status(200);
    assert_eq!(list.texts("tbody tr").len(), 2);
    let page = boss.get(&format!("/toa-soan/tai-khoan/{}", lan.0)).await;
    assert_eq!(page.with_status(200).the_text("h1"), "Chị lan");
    let own = boss.get("/toa-soan/ca-nhan").await.with_status(200);
    assert_eq!(own.the_text("h1"), "Tài khoản của tôi");
}
