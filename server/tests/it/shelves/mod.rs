//! What administrators decide about everything around the news, and how readers meet it.

mod pages;
mod sections;
mod site;

use axum::http::Method;
use domain::account::Role;
use store::testing::a_section;

use crate::{answer::Answer, portal::TestPortal, staff::Colleague, visitor::Visitor};

/// A portal with a section called "Đời sống" and an administrator.
async fn portal_of_lan() -> (TestPortal, Colleague) {
    let portal = TestPortal::new().await;
    a_section("Đời sống", &portal.store).await;
    let lan = portal.colleague("lan", Role::Administrator, &[]).await;
    (portal, lan)
}

/// Sends a form of the newsroom as its own script does.
async fn send(person: &Visitor, path: &str, fields: &[(&str, &str)]) -> Answer {
    let fields = fields
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()));
    person
        .ask(Method::POST, path)
        .header("accept", "application/json")
        .header("sec-fetch-site", "same-origin")
        .form(&fields.collect::<Vec<_>>())
        .send()
        .await
}
