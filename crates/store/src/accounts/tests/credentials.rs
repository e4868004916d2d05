//! What a person has beside the password.

use chrono::TimeDelta;
use domain::account::Role;

use super::{a_login, an_account, find};
use crate::{
    Level, StoreError,
    testing::{TestStore, noon},
};

#[tokio::test]
async fn a_code_of_an_app_is_taken_once() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Administrator).await;
    let (_, first) = a_login(&store, lan).await;
    assert_eq!(first.level(), Level::SecondFactorMissing);
    assert!(first.staff().is_none());
    let (owner, accounts) = (first.owner().unwrap(), store.accounts());
    accounts.offer_totp(owner, "sealed", noon()).await.unwrap();
    let offered = accounts.offered_totp(owner, noon()).await.unwrap();
    assert_eq!(offered.as_deref(), Some("sealed"));
    let token = accounts.take_totp(owner, "sealed", 7, noon()).await;
    let whole = find(&store, &token.unwrap()).await.unwrap();
    assert!(whole.staff().is_some());

    let (_, pending) = a_login(&store, lan).await;
    assert_eq!(pending.level(), Level::SecondFactorDue);
    assert!(matches!(pending.owner(), Err(StoreError::Denied)));
    let replayed = accounts.pass_with_totp(&pending, 7, noon()).await.unwrap();
    assert!(replayed.is_none());
    let passed = accounts.pass_with_totp(&pending, 8, noon()).await.unwrap();
    let whole = find(&store, &passed.unwrap()).await.unwrap();
    assert_eq!(whole.level(), Level::Whole);
}

#[tokio::test]
async fn an_offer_dies_and_a_replaced_one_is_not_taken() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Writer).await;
    let (_, login) = a_login(&store, lan).await;
    let (owner, accounts) = (login.owner().unwrap(), store.accounts());
    accounts.offer_totp(owner, "first", noon()).await.unwrap();
    accounts.offer_totp(owner, "second", noon()).await.unwrap();
    let taken = accounts.take_totp(owner, "first", 7, noon()).await;
    assert!(matches!(taken, Err(StoreError::NotFound)), "{taken:?}");
    let later = noon() + TimeDelta::minutes(30);
    let offered = accounts.offered_totp(owner, later).await.unwrap();
    assert_eq!(offered, None);
}

#[tokio::test]
async fn another_session_has_to_show_a_factor_that_was_set_up_meanwhile() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Writer).await;
    let (_, here) = a_login(&store, lan).await;
    let (there, _) = a_login(&store, lan).await;
    let accounts = store.accounts();
    let owner = here.owner().unwrap();
    let token = accounts.add_passkey(owner, "Điện thoại", "{}", noon());
    let here = find(&store, &token.await.unwrap()).await.unwrap();
    assert_eq!(here.level(), Level::Whole);
    let there = find(&store, &there).await.unwrap();
    assert_eq!(there.level(), Level::SecondFactorDue);
    let key = accounts.passkeys(&there).await.unwrap().remove(0);
    let passed = accounts.pass_with_passkey(&there, key.id, "{1}", noon());
    let there = find(&store, &passed.await.unwrap()).await.unwrap();
    let key = accounts.passkeys(&there).await.unwrap().remove(0);
    assert_eq!(
        (key.credential.as_str(), key.used_at),
        ("{1}", Some(noon()))
    );
}

#[tokio::test]
async fn a_question_to_a_passkey_is_answered_once_and_in_time() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Writer).await;
    let (_, login) = a_login(&store, lan).await;
    let sessions = store.sessions();
    let ask = async || {
        sessions
            .ask(&login, "log_in", "first", noon())
            .await
            .unwrap();
        sessions
            .ask(&login, "log_in", "second", noon())
            .await
            .unwrap();
    };
    let answered = async |minutes| {
        let now = noon() + TimeDelta::minutes(minutes);
        sessions.answered(&login, "log_in", now).await.unwrap()
    };
    ask().await;
    assert_eq!(answered(4).await.as_deref(), Some("second"));
    assert_eq!(answered(4).await, None);
    ask().await;
    assert_eq!(answered(5).await, None);
}

#[tokio::test]
async fn new_recovery_codes_end_the_earlier_ones() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Writer).await;
    let (_, login) = a_login(&store, lan).await;
    let (owner, accounts) = (login.owner().unwrap(), store.accounts());
    let first = accounts.new_recovery_codes(owner, noon()).await.unwrap();
    let second = accounts.new_recovery_codes(owner, noon()).await.unwrap();
    assert_eq!(accounts.recovery_codes_left(owner).await.unwrap(), 10);
    let pass = async |code: &str| {
        let passed = accounts.pass_with_recovery_code(&login, code, noon());
        passed.await.unwrap()
    };
    assert!(pass(&first[0]).await.is_none());
    assert!(pass(&second[0]).await.is_some());
    assert_eq!(accounts.recovery_codes_left(owner).await.unwrap(), 9);
}

#[tokio::test]
async fn a_factor_that_is_given_up_ends_the_sessions_that_were_to_show_it() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Administrator).await;
    let accounts = store.accounts();
    let (_, first) = a_login(&store, lan).await;
    let owner = first.owner().unwrap();
    accounts.offer_totp(owner, "lost", noon()).await.unwrap();
    let token = accounts.take_totp(owner, "lost", 7, noon()).await.unwrap();
    let here = find(&store, &token).await.unwrap();
    let (waiting, _) = a_login(&store, lan).await;
    let owner = here.owner().unwrap();
    accounts.remove_totp(owner, noon()).await.unwrap();
    let stranger = find(&store, &waiting).await;
    assert!(stranger.is_none(), "a password alone sets up nothing");

    let here = find(&store, &token).await.unwrap();
    let token = accounts.add_passkey(here.owner().unwrap(), "Máy", "{}", noon());
    let here = find(&store, &token.await.unwrap()).await.unwrap();
    let (waiting, _) = a_login(&store, lan).await;
    let key = accounts.passkeys(&here).await.unwrap().remove(0);
    let removed = accounts.remove_passkey(here.owner().unwrap(), key.id, noon());
    removed.await.unwrap();
    assert!(find(&store, &waiting).await.is_none());
}

#[tokio::test]
async fn another_secret_ends_the_sessions_that_showed_the_earlier_one() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Writer).await;
    let accounts = store.accounts();
    let take = async |login: &crate::LoggedIn, secret: &str| {
        let owner = login.owner().unwrap();
        accounts.offer_totp(owner, secret, noon()).await.unwrap();
        let taken = accounts.take_totp(owner, secret, 7, noon()).await;
        taken.unwrap()
    };
    let (_, here) = a_login(&store, lan).await;
    let here = find(&store, &take(&here, "lost").await).await.unwrap();
    let (_, there) = a_login(&store, lan).await;
    let passed = accounts.pass_with_totp(&there, 8, noon()).await.unwrap();
    let there = passed.unwrap();
    assert!(find(&store, &there).await.is_some());
    let here = take(&here, "new").await;
    assert!(find(&store, &there).await.is_none());
    assert!(find(&store, &here).await.is_some());
}

#[tokio::test]
async fn an_offer_that_has_died_is_not_taken() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Writer).await;
    let (_, login) = a_login(&store, lan).await;
    let (owner, accounts) = (login.owner().unwrap(), store.accounts());
    accounts.offer_totp(owner, "sealed", noon()).await.unwrap();
    let later = noon() + TimeDelta::minutes(30);
    let taken = accounts.take_totp(owner, "sealed", 7, later).await;
    assert!(matches!(taken, Err(StoreError::NotFound)), "{taken:?}");
}
