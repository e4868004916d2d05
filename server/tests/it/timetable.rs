//! The timetable: what is due is done, once, and the next look comes in time.

use std::time::Duration;

use chrono::TimeDelta;
use domain::{ArticleId, account::Role, article::ArticleState, audit::Act};
use server::timetable::{keep_timetable, keep_up};
use store::{
    AuditFilter, DeskFilter, Staff,
    testing::{a_staff, an_article},
};
use tokio_util::sync::CancellationToken;

use crate::portal::TestPortal;

/// Where the article stands, as its desk says.
async fn state_of(portal: &TestPortal, chief: &Staff, id: ArticleId) -> ArticleState {
    let now = portal.state.clock.now();
    let desk = portal.store.desk();
    let listed = desk.list(chief, &DeskFilter::default(), None, 9, now).await;
    let listed = listed.unwrap();
    listed.iter().find(|entry| entry.id == id).unwrap().state
}

async fn scheduled_in(portal: &TestPortal, milliseconds: i64) -> ArticleId {
    let moment = portal.state.clock.now() + TimeDelta::milliseconds(milliseconds);
    let article = an_article("Bài hẹn").in_state(ArticleState::Scheduled);
    article.published_at(moment).save(&portal.store).await
}

#[tokio::test]
async fn it_wakes_at_the_set_moment_and_publishes() {
    let portal = TestPortal::new().await;
    let chief = a_staff("an", Role::Administrator, &[], &portal.store).await;
    let id = scheduled_in(&portal, 250).await;
    let mut cleared_up_at = None;
    let wait = keep_up(&portal.state, &mut cleared_up_at).await.unwrap();
    assert_eq!(wait, Duration::from_millis(250));
    assert_eq!(state_of(&portal, &chief, id).await, ArticleState::Scheduled);
    let moment = portal.state.clock.now() + TimeDelta::milliseconds(250);
    portal.state.clock.set(moment);
    let wait = keep_up(&portal.state, &mut cleared_up_at).await.unwrap();
    assert_eq!(wait, Duration::from_secs(1));
    assert_eq!(state_of(&portal, &chief, id).await, ArticleState::Published);
}

#[tokio::test]
async fn it_looks_every_second_for_what_was_set_meanwhile() {
    let portal = TestPortal::new().await;
    scheduled_in(&portal, 3_600_000).await;
    let wait = keep_up(&portal.state, &mut None).await.unwrap();
    assert_eq!(wait, Duration::from_secs(1));
}

#[tokio::test]
async fn two_of_them_run_until_they_are_stopped_and_publish_once() {
    let portal = TestPortal::new().await;
    let chief = a_staff("an", Role::Administrator, &[], &portal.store).await;
    let id = scheduled_in(&portal, 0).await;
    let stop = CancellationToken::new();
    let tasks = [1, 2].map(|_| tokio::spawn(keep_timetable(portal.state.clone(), stop.clone())));
    let done = async {
        while portal.store.desk().next_due().await.unwrap().is_some() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), done)
        .await
        .unwrap();
    stop.cancel();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(state_of(&portal, &chief, id).await, ArticleState::Published);
    let published = AuditFilter {
        act: Some(Act::Publish),
        ..AuditFilter::default()
    };
    let log = portal.store.audit_log();
    let noted = log
        .list(chief.administrator().unwrap(), &published, None, 9)
        .await;
    assert_eq!(noted.unwrap().len(), 1);
}
