//! How long a session lasts.

use chrono::TimeDelta;
use domain::account::Role;

use super::{a_login, an_account, find};
use crate::testing::{TestStore, noon};

#[tokio::test]
async fn the_last_use_is_kept_to_the_minute() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Writer).await;
    let (token, login) = a_login(&store, lan).await;
    let seen_after = async |seconds| {
        let now = noon() + TimeDelta::seconds(seconds);
        store.sessions().find(&token, now).await.unwrap().unwrap();
        let list = store.sessions().list(login.owner().unwrap(), now).await;
        (list.unwrap()[0].last_seen_at - noon()).num_seconds()
    };
    assert_eq!(seen_after(59).await, 0);
    assert_eq!(seen_after(61).await, 61);
    assert_eq!(seen_after(70).await, 61);
}

#[tokio::test]
async fn a_session_ends_after_a_month_however_much_it_is_used() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Writer).await;
    let (token, _) = a_login(&store, lan).await;
    let mut now = noon();
    let mut hours = 0;
    while store.sessions().find(&token, now).await.unwrap().is_some() {
        now += TimeDelta::hours(7);
        hours += 7;
    }
    assert_eq!(hours, 721, "30 days are 720 hours");
}

#[tokio::test]
async fn what_has_ended_is_thrown_away_and_what_lasts_stays() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Writer).await;
    let (token, login) = a_login(&store, lan).await;
    let listed = async || {
        let list = store.sessions().list(login.owner().unwrap(), noon()).await;
        list.unwrap().len()
    };
    let sessions = store.sessions();
    sessions.clean(noon() + TimeDelta::hours(7)).await.unwrap();
    assert_eq!(listed().await, 1);
    sessions.clean(noon() + TimeDelta::hours(8)).await.unwrap();
    assert_eq!(listed().await, 0);
    assert!(find(&store, &token).await.is_none());
}

#[tokio::test]
async fn a_new_login_in_the_same_browser_ends_the_earlier_session() {
    let store = TestStore::new().await;
    let lan = an_account(&store, "lan", Role::Writer).await;
    let (first, _) = a_login(&store, lan).await;
    let sessions = store.sessions();
    let second = sessions.begin(lan, "Thử", Some(&first), noon()).await;
    let second = second.unwrap();
    assert!(find(&store, &first).await.is_none());
    assert!(find(&store, &second).await.is_some());
}
