//! Logging in and out, and what a session is good for.

mod accounts;
mod link;
mod passkeys;
mod password;
mod second_factor;
mod sessions;

use axum::http::Method;
use domain::{AccountId, account::Role};
use serde_json::Value;
use store::{NewAccount, testing::noon};

use crate::{answer::Answer, portal::TestPortal, visitor::Visitor};

/// The password of everyone in these tests.
const PASSWORD: &str = "mat khau thu 1";

/// Makes an account that can log in with [`PASSWORD`].
async fn an_account(portal: &TestPortal, login: &str, role: Role) -> AccountId {
    let new = NewAccount {
        login: login.to_owned(),
        name: format!("Chị {login}"),
        role,
        sections: Vec::new(),
    };
    let accounts = portal.store.accounts();
    let (account, link) = accounts.add(new, noon()).await.unwrap();
    let passwords = portal.state.doors.passwords.clone();
    let hash = passwords.hash(PASSWORD.to_owned()).await.unwrap();
    accounts.redeem(&link, &hash, noon()).await.unwrap();
    account.id
}

/// Calls a server function as the pages' own script does.
async fn call(visitor: &Visitor, function: &str, fields: &[(&str, &str)]) -> Answer {
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .collect();
    visitor
        .ask(Method::POST, &format!("/api/{function}"))
        .header("accept", "application/json")
        .header("sec-fetch-site", "same-origin")
        .form(&fields)
        .send()
        .await
}

async fn log_in(visitor: &Visitor, login: &str, password: &str) -> Answer {
    let fields = [("login", login), ("password", password)];
    call(visitor, "session/log_in", &fields).await
}

/// Reads with a server function.
async fn read(visitor: &Visitor, function: &str) -> Answer {
    let ask = visitor.ask(Method::GET, &format!("/api/{function}"));
    ask.header("accept", "application/json").send().await
}

/// Who the portal takes a browser's person for.
async fn person(visitor: &Visitor) -> Value {
    let answer = read(visitor, "session/read").await;
    answer.with_status(200).json()["person"].clone()
}
