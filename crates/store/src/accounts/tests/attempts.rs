//! Guessing is slowed down.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    AttemptKeys, Store,
    testing::{TestStore, noon},
};

/// Somebody who tries to log in as the account, from a network.
fn keys(account: u8, network: u8) -> AttemptKeys {
    let mut account_on_network = [3; 32];
    account_on_network[0] = account;
    account_on_network[1] = network;
    AttemptKeys {
        account: [account; 32],
        network: [100 + network; 32],
        account_on_network,
    }
}

/// Tries, and says how long to wait if it may not be tried yet.
async fn wait(store: &Store, keys: &AttemptKeys, now: DateTime<Utc>) -> Option<TimeDelta> {
    let until = store.sessions().begin_attempt(keys, now).await.unwrap();
    until.map(|until| until - now)
}

#[tokio::test]
async fn the_wait_grows_with_every_failure_up_to_a_quarter_of_an_hour() {
    let store = TestStore::new().await;
    let mut now = noon();
    for network in 0..5 {
        assert_eq!(wait(&store, &keys(1, network), now).await, None);
    }
    let mut waits = Vec::new();
    for network in 5..15 {
        let wait = wait(&store, &keys(1, network), now).await.unwrap();
        waits.push(wait.num_seconds());
        now += wait;
        let again = self::wait(&store, &keys(1, network), now).await;
        assert_eq!(again, None, "nobody waits for good");
    }
    assert_eq!(waits, [15, 30, 60, 120, 240, 480, 900, 900, 900, 900]);
}

#[tokio::test]
async fn a_stranger_does_not_keep_the_owner_out_of_a_known_network() {
    let store = TestStore::new().await;
    let home = keys(1, 1);
    assert_eq!(wait(&store, &home, noon()).await, None);
    store.sessions().succeed(&home, noon()).await.unwrap();
    for _ in 0..6 {
        wait(&store, &keys(1, 9), noon()).await;
    }
    assert!(wait(&store, &keys(1, 9), noon()).await.is_some());
    assert!(wait(&store, &keys(1, 2), noon()).await.is_some());
    assert_eq!(wait(&store, &home, noon()).await, None);
}

#[tokio::test]
async fn a_network_is_slowed_down_whomever_it_tries() {
    let store = TestStore::new().await;
    for account in 0..20 {
        assert_eq!(wait(&store, &keys(account, 1), noon()).await, None);
    }
    assert!(wait(&store, &keys(50, 1), noon()).await.is_some());
    assert_eq!(wait(&store, &keys(50, 2), noon()).await, None);
}

#[tokio::test]
async fn a_neighbor_who_guesses_keeps_nobody_out_whom_the_network_knows() {
    let store = TestStore::new().await;
    let lan = keys(1, 1);
    assert_eq!(wait(&store, &lan, noon()).await, None);
    store.sessions().succeed(&lan, noon()).await.unwrap();
    for neighbor in 100..120 {
        assert_eq!(wait(&store, &keys(neighbor, 1), noon()).await, None);
    }
    assert!(wait(&store, &keys(120, 1), noon()).await.is_some());
    assert!(wait(&store, &keys(2, 1), noon()).await.is_some());
    for _ in 0..5 {
        assert_eq!(wait(&store, &lan, noon()).await, None);
    }
    let guessed = wait(&store, &lan, noon()).await;
    assert!(guessed.is_some(), "guesses of the own password still count");
}

#[tokio::test]
async fn attempts_and_successes_at_the_same_moment_do_not_wait_for_each_other() {
    let store = TestStore::new().await;
    let lan = keys(1, 1);
    store.sessions().succeed(&lan, noon()).await.unwrap();
    let logins = (0..24).map(|number| {
        let store = store.clone();
        tokio::spawn(async move {
            if number % 2 == 0 {
                store.sessions().succeed(&lan, noon()).await.unwrap();
            } else {
                wait(&store, &lan, noon()).await;
            }
        })
    });
    for login in logins.collect::<Vec<_>>() {
        login.await.unwrap();
    }
}

#[tokio::test]
async fn a_success_and_a_day_of_rest_clear_what_went_wrong() {
    let store = TestStore::new().await;
    let lan = keys(1, 1);
    for _ in 0..5 {
        wait(&store, &lan, noon()).await;
    }
    let later = noon() + TimeDelta::days(1);
    assert_eq!(wait(&store, &lan, later).await, None);
    store.sessions().succeed(&lan, later).await.unwrap();
    for _ in 0..5 {
        assert_eq!(wait(&store, &lan, later).await, None);
    }
}

#[tokio::test]
async fn guesses_at_the_same_moment_are_all_counted() {
    let store = TestStore::new().await;
    let guesses = (0..12).map(|network| {
        let store = store.clone();
        tokio::spawn(async move { wait(&store, &keys(1, network), noon()).await })
    });
    let mut let_through = 0;
    for guess in guesses.collect::<Vec<_>>() {
        let_through += u32::from(guess.await.unwrap().is_none());
    }
    assert_eq!(let_through, 5);
}
