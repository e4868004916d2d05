//! The last counts of a portal that stops.

use std::time::Duration;

use sea_orm::ConnectionTrait as _;
use server::live::keep_counting;

use crate::{
    database::{connect, lose_table},
    portal::TestPortal,
};

#[tokio::test]
async fn what_came_in_is_written_when_the_portal_stops() {
    let portal = TestPortal::new().await;
    portal.visitor().get("/").await;
    portal.stop.cancel();
    keep_counting(portal.state.clone(), portal.stop.clone())
        .await
        .unwrap();
    assert_eq!(kept(&portal).await, (1, 1));
}

#[tokio::test]
async fn what_came_in_is_written_when_the_database_comes_back_in_time() {
    let portal = TestPortal::new().await;
    portal.visitor().get("/").await;
    lose_table(&portal.store, "presence").await;
    portal.stop.cancel();
    let counting = tokio::spawn(keep_counting(portal.state.clone(), portal.stop.clone()));
    tokio::time::sleep(Duration::from_millis(500)).await;
    connect(&portal.store)
        .await
        .execute_unprepared("ALTER TABLE lost_presence RENAME TO presence")
        .await
        .unwrap();
    counting.await.unwrap().unwrap();
    assert_eq!(kept(&portal).await, (1, 1));
}

/// All visits and those online, as the database has them.
async fn kept(portal: &TestPortal) -> (i64, i64) {
    let zone = portal.state.site.time_zone;
    let now = portal.state.clock.now();
    let kept = portal
        .store
        .visitors()
        .numbers(zone.day(now), now, 0)
        .await
        .unwrap();
    (kept.total, kept.online)
}
