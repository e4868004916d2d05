//! What is counted when, and what is shown meanwhile.

use chrono::TimeDelta;

use super::*;

const ANNA: VisitorHash = VisitorHash([1; 16]);
const BINH: VisitorHash = VisitorHash([2; 16]);

fn morning() -> DateTime<Utc> {
    "2024-05-09T01:00:00Z".parse().unwrap()
}

#[test]
fn a_newcomer_is_part_of_the_numbers_at_once_and_only_once() {
    let counter = Counter::default();
    counter.seen(ANNA, morning());
    counter.seen(ANNA, morning() + TimeDelta::minutes(1));
    counter.seen(BINH, morning());
    assert_eq!(
        counter.numbers(),
        VisitorNumbers {
            total: 2,
            online: 2,
            today: 2,
            yesterday: 0
        }
    );

    let batch = counter.take();
    assert_eq!(batch.seen.len(), 2);
    assert_eq!(
        counter.numbers().online,
        2,
        "what is being written still counts"
    );

    counter.publish(
        VisitorNumbers {
            total: 12,
            online: 2,
            today: 2,
            yesterday: 3,
        },
        morning(),
    );
    assert_eq!(
        counter.numbers(),
        VisitorNumbers {
            total: 12,
            online: 2,
            today: 2,
            yesterday: 3
        }
    );
    counter.seen(ANNA, morning() + TimeDelta::minutes(2));
    assert_eq!(counter.numbers().total, 12);
}

#[test]
fn a_visitor_who_comes_back_after_the_pause_counts_again() {
    let counter = Counter::default();
    counter.seen(ANNA, morning());
    counter.seen(ANNA, morning() + VISIT_PAUSE);
    assert_eq!(counter.numbers().total, 2);
}

#[test]
fn who_was_here_before_a_restart_is_no_newcomer() {
    let counter = Counter::default();
    let seen_at = morning() - TimeDelta::minutes(1);
    counter.begin_day([7; 32], [(ANNA, seen_at)]);
    counter.seen(ANNA, morning());
    assert_eq!(counter.numbers(), VisitorNumbers::default());
    counter.seen(BINH, morning());
    assert_eq!(counter.numbers().total, 1, "a true newcomer counts at once");
}

#[test]
fn a_new_days_salt_makes_strangers_of_all_but_those_seen_under_it() {
    let counter = Counter::default();
    counter.seen(ANNA, morning());
    counter.seen(BINH, morning());
    counter.begin_day([7; 32], [(BINH, morning())]);
    counter.seen(ANNA, morning());
    counter.seen(BINH, morning());
    assert_eq!(counter.numbers().total, 3);
}

#[test]
fn who_comes_back_after_a_while_is_online_at_once_and_makes_no_visit() {
    let counter = Counter::default();
    counter.begin_day([7; 32], [(ANNA, morning())]);
    counter.seen(ANNA, morning() + ONLINE);
    let numbers = counter.numbers();
    assert_eq!((numbers.total, numbers.today, numbers.online), (0, 0, 1));
}

#[test]
fn a_view_counts_while_it_is_being_written_and_once() {
    let counter = Counter::default();
    counter.viewed(ArticleId(7));
    let batch = counter.take();
    counter.viewed(ArticleId(7));
    assert_eq!(counter.pending_views(ArticleId(7)), 2);
    counter.written();
    assert_eq!(counter.pending_views(ArticleId(7)), 1);
    assert_eq!(batch.views.get(&ArticleId(7)), Some(&1));
}

#[test]
fn what_could_not_be_written_is_kept_for_the_next_flush() {
    let counter = Counter::default();
    counter.viewed(ArticleId(7));
    let batch = counter.take();
    counter.viewed(ArticleId(7));
    counter.put_back(batch);
    assert_eq!(counter.pending_views(ArticleId(7)), 2);
    assert_eq!(counter.take().views.get(&ArticleId(7)), Some(&2));
}

#[test]
fn the_numbers_are_told_only_when_they_change() {
    let counter = Counter::default();
    let mut numbers = counter.watch();
    numbers.mark_unchanged();
    counter.publish(VisitorNumbers::default(), morning());
    assert!(!numbers.has_changed().unwrap());
    counter.publish(
        VisitorNumbers {
            online: 1,
            ..VisitorNumbers::default()
        },
        morning(),
    );
    assert!(numbers.has_changed().unwrap());
}
