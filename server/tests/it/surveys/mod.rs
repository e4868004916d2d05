//! Surveys: beside which pages they stand, who sees their counts, and the newsroom's work on them.

mod beside;
mod corrections;
mod counts;
mod desk;
mod files;
mod saving;

use axum::http::Method;

use crate::{answer::Answer, visitor::Visitor};

/// Sends a form of the newsroom as its page does.
async fn send(browser: &Visitor, verb: &str, fields: &[(&str, &str)]) -> Answer {
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .collect();
    browser
        .ask(Method::POST, &format!("/api/newsroom-surveys/{verb}"))
        .header("accept", "application/json")
        .header("sec-fetch-site", "same-origin")
        .form(&fields)
        .send()
        .await
}
