//! One-time links with which a password is set.

use app::{AppError, Refusal, paths};
use axum::http::Method;
use chrono::TimeDelta;
use domain::account::Role;
use store::testing::noon;

use super::{PASSWORD, an_account, call, log_in, person};
use crate::portal::TestPortal;

const NEW: &str = "mot cau moi tinh";

#[tokio::test]
async fn a_link_sets_a_password_once_and_ends_all_sessions() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    let link = portal.store.accounts().link_for("lan", noon()).await;
    let link = link.unwrap();

    let page = visitor.get(&paths::set_password(link.as_str())).await;
    assert!(page.with_status(200).text().contains("Chị lan"));
    let fields = [("token", link.as_str()), ("password", NEW)];
    call(&visitor, "session/set_password", &fields)
        .await
        .with_status(200);
    assert!(person(&visitor).await.is_null(), "the session has ended");
    let again = call(&visitor, "session/set_password", &fields).await;
    assert_eq!(again.error(), AppError::refused(Refusal::LinkDead));
    let earlier = log_in(&visitor, "lan", PASSWORD).await;
    assert_eq!(
        earlier.error(),
        AppError::refused(Refusal::WrongCredentials)
    );
    log_in(&visitor, "lan", NEW).await.with_status(200);
}

#[tokio::test]
async fn a_link_dies_after_two_days_and_a_short_password_leaves_it_alive() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let link = portal.store.accounts().link_for("lan", noon()).await;
    let link = link.unwrap();
    let short = [("token", link.as_str()), ("password", "ngan")];
    let answer = call(&portal.visitor(), "session/set_password", &short).await;
    answer.with_status(400);
    portal.state.clock.set(noon() + TimeDelta::hours(48));
    let fields = [("token", link.as_str()), ("password", NEW)];
    let answer = call(&portal.visitor(), "session/set_password", &fields).await;
    assert_eq!(answer.error(), AppError::refused(Refusal::LinkDead));
}

#[tokio::test]
async fn a_password_is_set_without_a_script() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let link = portal.store.accounts().link_for("lan", noon()).await;
    let address = paths::set_password(link.unwrap().as_str());
    let visitor = portal.visitor();
    let page = visitor.get(&address).await.with_status(200);
    let form = ".login__form";
    let action = page.the_attribute(form, "action");
    let token = page.the_attribute(&format!("{form} input[name=token]"), "value");
    let answer = visitor
        .ask(Method::POST, &action)
        .header("accept", "text/html")
        .header("sec-fetch-site", "same-origin")
        .form(&[("token", token), ("password", NEW.to_owned())])
        .send()
        .await;
    assert!(answer.status.is_redirection(), "{}", answer.status);
    let page = visitor.get(answer.header("location")).await;
    assert!(page.text().contains("Đã đặt mật khẩu."), "{}", page.text());
    assert_eq!(page.header("cache-control"), "no-store");
}
