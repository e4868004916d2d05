//! What an account may do, and who is left to change that.

use domain::account::Role;

use super::{super::LAST_ADMINISTRATOR, a_login, an_account, find};
use crate::{
    Store, StoreError,
    testing::{TestStore, a_section, a_staff, noon},
};

async fn suspend(store: &Store, by: &str, whom: &str) -> Result<(), StoreError> {
    let by = store.accounts().find_login(by).await?.unwrap();
    let whom = store.accounts().find_login(whom).await?.unwrap();
    let by = super::super::row::read(&store.db().reader(), by.account).await?;
    let by = crate::Staff::new(by);
    let accounts = store.accounts();
    accounts
        .suspend(by.administrator()?, whom.account, "Thử", noon())
        .await
}

#[tokio::test]
async fn changed_rights_end_sessions_and_an_unchanged_account_keeps_them() {
    let store = TestStore::new().await;
    let section = a_section("Chính quyền", &store).await;
    let boss = a_staff("boss", Role::Administrator, &[], &store).await;
    let boss = boss.administrator().unwrap();
    let lan = an_account(&store, "lan", Role::Writer).await;
    let (token, _) = a_login(&store, lan).await;
    let accounts = store.accounts();
    accounts
        .set_rights(boss, lan, "Lan Anh", Role::Writer, &[], noon())
        .await
        .unwrap();
    let login = find(&store, &token).await.unwrap();
    assert_eq!(login.account().name, "Lan Anh");
    accounts
        .set_rights(boss, lan, "Lan", Role::Editor, &[section.id], noon())
        .await
        .unwrap();
    assert!(find(&store, &token).await.is_none());
    let (_, login) = a_login(&store, lan).await;
    assert_eq!(login.account().sections, [section.id]);
}

#[tokio::test]
async fn two_administrators_cannot_suspend_each_other_at_once() {
    let store = TestStore::new().await;
    a_staff("anh", Role::Administrator, &[], &store).await;
    a_staff("em", Role::Administrator, &[], &store).await;
    let (first, second) = tokio::join!(suspend(&store, "anh", "em"), suspend(&store, "em", "anh"),);
    assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
}

#[tokio::test]
async fn somebody_who_was_invited_and_never_came_keeps_no_accounts() {
    let store = TestStore::new().await;
    let boss = a_staff("boss", Role::Administrator, &[], &store).await;
    let new = crate::NewAccount {
        login: "hoa".to_owned(),
        name: "Hoa".to_owned(),
        role: Role::Administrator,
        sections: Vec::new(),
    };
    let (_, link) = store.accounts().add(new, noon()).await.unwrap();
    let leave = async || {
        let accounts = store.accounts();
        let boss = boss.administrator().unwrap();
        accounts
            .suspend(boss, boss.staff().id(), "Nghỉ", noon())
            .await
    };
    assert!(matches!(leave().await, Err(StoreError::Conflict { .. })));
    store.accounts().redeem(&link, "x", noon()).await.unwrap();
    leave().await.unwrap();
}

#[tokio::test]
async fn a_suspended_account_has_no_session_and_no_link() {
    let store = TestStore::new().await;
    a_staff("boss", Role::Administrator, &[], &store).await;
    let lan = an_account(&store, "lan", Role::Writer).await;
    let (token, _) = a_login(&store, lan).await;
    let link = store.accounts().link_for("lan", noon()).await.unwrap();
    suspend(&store, "boss", "lan").await.unwrap();
    assert!(find(&store, &token).await.is_none());
    let found = store.accounts().find_link(&link, noon()).await.unwrap();
    assert!(found.is_none());
    let begun = store.sessions().begin(lan, "Thử", None, noon()).await;
    assert!(matches!(begun, Err(StoreError::Denied)), "{begun:?}");
}

#[tokio::test]
async fn the_list_goes_on_behind_its_last_name() {
    let store = TestStore::new().await;
    let boss = a_staff("boss", Role::Administrator, &[], &store).await;
    for number in 0..101 {
        a_staff(&format!("n{number:03}"), Role::Writer, &[], &store).await;
    }
    let boss = boss.administrator().unwrap();
    let (first, has_more) = store.accounts().list(boss, None).await.unwrap();
    assert_eq!((first.len(), has_more), (100, true));
    let last = Some(first[99].login.as_str());
    let (rest, has_more) = store.accounts().list(boss, last).await.unwrap();
    assert_eq!((rest.len(), has_more), (2, false));
    assert_eq!(rest[1].login, "n100");
}

#[tokio::test]
async fn who_begins_anew_gets_in_by_the_link_alone() {
    let store = TestStore::new().await;
    let boss = a_staff("boss", Role::Administrator, &[], &store).await;
    let boss = boss.administrator().unwrap();
    let lan = an_account(&store, "lan", Role::Writer).await;
    let (_, login) = a_login(&store, lan).await;
    let (owner, accounts) = (login.owner().unwrap(), store.accounts());
    accounts.new_recovery_codes(owner, noon()).await.unwrap();
    accounts.offer_totp(owner, "lost", noon()).await.unwrap();
    let token = accounts.take_totp(owner, "lost", 7, noon()).await.unwrap();
    assert!(find(&store, &token).await.unwrap().staff().is_some());

    let link = accounts.begin_anew(boss, lan, noon()).await.unwrap();
    assert!(find(&store, &token).await.is_none());
    let kept = accounts.find_login("lan").await.unwrap().unwrap();
    assert_eq!(kept.password, None, "the old password opens nothing");
    assert_eq!(accounts.recovery_codes_left(owner).await.unwrap(), 0);
    assert_eq!(accounts.redeem(&link, "x", noon()).await.unwrap(), lan);
    let (_, login) = a_login(&store, lan).await;
    assert!(login.staff().is_some(), "no second factor is asked for");
}

#[tokio::test]
async fn nobody_on_the_screen_takes_the_last_administrators_access_away() {
    let store = TestStore::new().await;
    let boss = a_staff("boss", Role::Administrator, &[], &store).await;
    let accounts = store.accounts();
    let refused = accounts
        .begin_anew(boss.administrator().unwrap(), boss.id(), noon())
        .await;
    let what = LAST_ADMINISTRATOR;
    assert!(
        matches!(refused, Err(StoreError::Conflict { what: named }) if named == what),
        "{refused:?}"
    );
    let link = accounts.begin_anew_for("boss", noon()).await.unwrap();
    assert_eq!(
        accounts.redeem(&link, "x", noon()).await.unwrap(),
        boss.id()
    );
}
