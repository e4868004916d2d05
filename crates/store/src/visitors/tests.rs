//! Counting visitors on a real database.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    ArticleId,
    visitors::{DayVisits, VISIT_PAUSE, VisitorHash, VisitorNumbers},
};

use super::VisitBatch;
use crate::{
    Store,
    testing::{TestStore, an_article, noon},
};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 5, day).unwrap()
}

fn today() -> NaiveDate {
    day(9)
}

fn visitor(number: u32) -> VisitorHash {
    let mut hash = [0; 16];
    hash[..4].copy_from_slice(&number.to_be_bytes());
    VisitorHash(hash)
}

async fn see(store: &Store, visitors: impl IntoIterator<Item = u32>, when: DateTime<Utc>) {
    let batch = VisitBatch {
        seen: visitors.into_iter().map(|v| (visitor(v), when)).collect(),
        ..VisitBatch::default()
    };
    let flushed = store.visitors().flush(&batch, today(), when).await;
    flushed.unwrap();
}

async fn numbers(store: &Store, now: DateTime<Utc>) -> VisitorNumbers {
    store.visitors().numbers(today(), now, 0).await.unwrap()
}

#[tokio::test]
async fn nobody_came_to_a_portal_that_just_opened() {
    let store = TestStore::new().await;
    let numbers = store.visitors().numbers(today(), noon(), 12_345).await;
    let expected = VisitorNumbers {
        total: 12_345,
        ..VisitorNumbers::default()
    };
    assert_eq!(numbers.unwrap(), expected);
}

#[tokio::test]
async fn who_comes_back_within_the_pause_makes_one_visit_and_after_it_two() {
    let store = TestStore::new().await;
    let second = TimeDelta::seconds(1);
    see(&store, [1], noon()).await;
    assert_eq!(numbers(&store, noon()).await.today, 1);
    let soon = noon() + VISIT_PAUSE - second;
    see(&store, [1], soon).await;
    assert_eq!(numbers(&store, soon).await.today, 1);
    let within = soon + VISIT_PAUSE - second;
    see(&store, [1], within).await;
    assert_eq!(
        numbers(&store, within).await.today,
        1,
        "each sight counts anew"
    );
    let after = within + VISIT_PAUSE;
    see(&store, [1], after).await;
    assert_eq!(numbers(&store, after).await.today, 2);
}

#[tokio::test]
async fn online_are_those_seen_in_the_last_five_minutes() {
    let store = TestStore::new().await;
    see(&store, [1, 2], noon()).await;
    let later = noon() + TimeDelta::minutes(4);
    see(&store, [2, 3], later).await;
    assert_eq!(numbers(&store, later).await.online, 3);
    let five_after = noon() + TimeDelta::minutes(5);
    assert_eq!(numbers(&store, five_after).await.online, 2);
    let long_after = later + TimeDelta::minutes(5);
    assert_eq!(numbers(&store, long_after).await.online, 0);
}

#[tokio::test]
async fn present_is_whose_visit_goes_on() {
    let store = TestStore::new().await;
    see(&store, [1], noon()).await;
    let later = noon() + TimeDelta::minutes(10);
    see(&store, [2], later).await;
    let present = |now| {
        let store = store.clone();
        async move { store.visitors().present(now).await.unwrap() }
    };
    let mut both = present(later).await;
    both.sort_unstable();
    assert_eq!(both, [(visitor(1), noon()), (visitor(2), later)]);
    assert_eq!(present(noon() + VISIT_PAUSE).await, [(visitor(2), later)]);
}

#[tokio::test]
async fn an_older_sight_does_not_undo_a_later_one() {
    let store = TestStore::new().await;
    see(&store, [1], noon()).await;
    see(&store, [1], noon() - TimeDelta::minutes(20)).await;
    let numbers = numbers(&store, noon() + TimeDelta::minutes(4)).await;
    assert_eq!((numbers.online, numbers.today), (1, 1));
}

#[tokio::test]
async fn a_crowd_larger_than_one_statement_is_counted_to_the_last() {
    let store = TestStore::new().await;
    see(&store, 0..1_203, noon()).await;
    see(&store, 1_000..2_000, noon() + TimeDelta::seconds(1)).await;
    let numbers = numbers(&store, noon() + TimeDelta::seconds(1)).await;
    assert_eq!((numbers.online, numbers.today), (2_000, 2_000));
}

#[tokio::test]
async fn two_instances_see_each_others_visitors() {
    let first = TestStore::new().await;
    let second = first.second_instance().await;
    see(&first, [1, 2], noon()).await;
    see(&second, [2, 3], noon()).await;
    for store in [&*first, &second] {
        let numbers = numbers(store, noon()).await;
        assert_eq!((numbers.online, numbers.today, numbers.total), (3, 3, 3));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn instances_that_flush_at_the_same_time_count_a_visitor_once() {
    let store = TestStore::new().await;
    let instances = [store.clone(), store.second_instance().await];
    let flushing = instances.map(|instance| {
        tokio::spawn(async move {
            for round in 0..10 {
                see(&instance, 0..50, noon() + TimeDelta::seconds(round)).await;
            }
        })
    });
    for one in flushing {
        one.await.unwrap();
    }
    let numbers = numbers(&store, noon() + TimeDelta::seconds(10)).await;
    assert_eq!((numbers.online, numbers.today), (50, 50));
}

#[tokio::test]
async fn views_are_added_to_the_article_and_lost_ones_harm_nobody() {
    let store = TestStore::new().await;
    let read = an_article("Được đọc").save(&store).await;
    let unread = an_article("Chưa đọc").save(&store).await;
    for _ in 0..2 {
        let batch = VisitBatch {
            views: [(read, 3), (ArticleId(999_999), 5)].into(),
            ..VisitBatch::default()
        };
        let flushed = store.visitors().flush(&batch, today(), noon()).await;
        flushed.unwrap();
    }
    let newest = store.articles().newest(2, noon()).await.unwrap();
    let views_of = |id| newest.iter().find(|a| a.id == id).unwrap().views;
    assert_eq!((views_of(read), views_of(unread)), (6, 0));
    let most_read = store.articles().most_read(5, today(), noon()).await;
    let most_read = most_read.unwrap();
    assert_eq!(most_read.len(), 1);
    assert_eq!(most_read[0].id, read);
}

#[tokio::test]
async fn days_without_a_visit_are_in_the_chart_too() {
    let store = TestStore::new().await;
    let visits_on = |visitors: std::ops::Range<u32>| VisitBatch {
        seen: visitors.map(|v| (visitor(v), noon())).collect(),
        ..VisitBatch::default()
    };
    let visitors = store.visitors();
    visitors
        .flush(&visits_on(0..3), day(7), noon())
        .await
        .unwrap();
    visitors
        .flush(&visits_on(10..11), day(9), noon())
        .await
        .unwrap();
    let daily = visitors.daily(day(6), day(9)).await.unwrap();
    let expected = [(6, 0), (7, 3), (8, 0), (9, 1)].map(|(number, visits)| DayVisits {
        day: day(number),
        visits,
    });
    assert_eq!(daily, expected);
    let numbers = visitors.numbers(day(8), noon(), 100).await.unwrap();
    assert_eq!(
        (numbers.total, numbers.today, numbers.yesterday),
        (104, 0, 3)
    );
    assert_eq!(visitors.daily(day(9), day(8)).await.unwrap(), []);
}
