//! Accounts and sessions on a real database.

mod attempts;
mod credentials;
mod rights;
mod sessions;

use domain::{AccountId, account::Role};

use crate::{
    LoggedIn, NewAccount, Store, Token,
    testing::{TestStore, noon},
};

/// An account without sections that has the login name's password as its hash.
async fn an_account(store: &Store, login: &str, role: Role) -> AccountId {
    let new = NewAccount {
        login: login.to_owned(),
        name: login.to_owned(),
        role,
        sections: Vec::new(),
    };
    let (account, link) = store.accounts().add(new, noon()).await.unwrap();
    let redeemed = store.accounts().redeem(&link, login, noon()).await;
    assert_eq!(redeemed.unwrap(), account.id);
    account.id
}

/// A session of the account that began at noon.
async fn a_login(store: &Store, account: AccountId) -> (Token, LoggedIn) {
    let token = store.sessions().begin(account, "Thử", None, noon()).await;
    let token = token.unwrap();
    let login = find(store, &token).await.unwrap();
    (token, login)
}

async fn find(store: &Store, token: &Token) -> Option<LoggedIn> {
    store.sessions().find(token, noon()).await.unwrap()
}

#[tokio::test]
async fn a_link_opens_until_it_is_used_or_replaced() {
    let store = TestStore::new().await;
    an_account(&store, "lan", Role::Writer).await;
    let first = store.accounts().link_for("lan", noon()).await.unwrap();
    let second = store.accounts().link_for("lan", noon()).await.unwrap();
    let opens = async |token: &Token| {
        let found = store.accounts().find_link(token, noon()).await;
        found.unwrap().is_some()
    };
    assert!(!opens(&first).await && opens(&second).await);
    store.accounts().redeem(&second, "x", noon()).await.unwrap();
    assert!(!opens(&second).await);
    assert!(store.accounts().link_for("hoa", noon()).await.is_err());
}

#[tokio::test]
async fn a_link_that_is_used_twice_at_once_counts_once() {
    let store = TestStore::new().await;
    an_account(&store, "lan", Role::Writer).await;
    let link = store.accounts().link_for("lan", noon()).await.unwrap();
    let accounts = store.accounts();
    let (first, second) = tokio::join!(
        accounts.redeem(&link, "first", noon()),
        accounts.redeem(&link, "second", noon()),
    );
    assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
}

#[tokio::test]
async fn a_link_opens_nothing_once_the_owner_has_changed_the_password() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Writer).await;
    let link = store.accounts().link_for("lan", noon()).await.unwrap();
    let (_, login) = a_login(&store, lan).await;
    let owner = login.owner().unwrap();
    let changed = store.accounts().change_password(owner, "new", noon()).await;
    changed.unwrap();
    let redeemed = store.accounts().redeem(&link, "stranger", noon()).await;
    assert!(redeemed.is_err());
}

#[tokio::test]
async fn a_stronger_hash_never_replaces_a_changed_password() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Writer).await;
    let accounts = store.accounts();
    accounts.rehash(lan, "other", "stronger").await.unwrap();
    let kept = async || {
        let login = store.accounts().find_login("lan").await.unwrap();
        login.unwrap().password.unwrap()
    };
    assert_eq!(kept().await, "lan");
    accounts.rehash(lan, "lan", "stronger").await.unwrap();
    assert_eq!(kept().await, "stronger");
}
