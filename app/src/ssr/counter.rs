//! Counts visitors and views in memory until the next flush, and holds the four numbers that every page shows.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, Utc};
use domain::{
    ArticleId,
    visitors::{VISIT_PAUSE, VisitorHash, VisitorNumbers},
};
use store::VisitBatch;
use tokio::sync::watch;

/// What came in since the last flush, and the numbers as they were last read.
///
/// A reader who has just come is part of the numbers at once: the first page that a browser gets counts it.
#[derive(Debug)]
pub struct Counter {
    pending: Mutex<Pending>,
    numbers: watch::Sender<VisitorNumbers>,
}

#[derive(Debug, Default)]
struct Pending {
    salt: [u8; 32],
    batch: VisitBatch,
    /// Everyone this instance saw lately.
    known: HashMap<VisitorHash, DateTime<Utc>>,
    /// Those of the batch that were not known when they came.
    newcomers: i64,
    /// Newcomers of a batch that is being written.
    newcomers_in_flight: i64,
}

impl Default for Counter {
    fn default() -> Self {
        Self {
            pending: Mutex::default(),
            numbers: watch::Sender::new(VisitorNumbers::default()),
        }
    }
}

impl Counter {
    /// The salt of today's visitor hashes.
    #[must_use]
    pub fn salt(&self) -> [u8; 32] {
        self.pending().salt
    }

    /// Replaces the salt when a new day begins.
    pub fn set_salt(&self, salt: [u8; 32]) {
        let mut pending = self.pending();
        if pending.salt != salt {
            pending.salt = salt;
            pending.known.clear();
        }
    }

    /// Notes that a visitor is here.
    pub fn seen(&self, visitor: VisitorHash, now: DateTime<Utc>) {
        let mut pending = self.pending();
        let earlier = pending.known.insert(visitor, now);
        if earlier.is_none_or(|earlier| now - earlier >= VISIT_PAUSE) {
            pending.newcomers += 1;
        }
        pending.batch.seen.insert(visitor, now);
    }

    /// Notes that a person opened an article.
    pub fn viewed(&self, article: ArticleId) {
        *self.pending().batch.views.entry(article).or_default() += 1;
    }

    /// Views of an article that are not in the store yet.
    #[must_use]
    pub fn pending_views(&self, article: ArticleId) -> i64 {
        self.pending()
            .batch
            .views
            .get(&article)
            .copied()
            .unwrap_or(0)
    }

    /// The four numbers, those who came since they were read included.
    #[must_use]
    pub fn numbers(&self) -> VisitorNumbers {
        let pending = self.pending();
        let newcomers = pending.newcomers + pending.newcomers_in_flight;
        let read = *self.numbers.borrow();
        VisitorNumbers {
            total: read.total + newcomers,
            online: read.online + newcomers,
            today: read.today + newcomers,
            yesterday: read.yesterday,
        }
    }

    /// Follows the numbers as they are read from the store.
    #[must_use]
    pub fn watch(&self) -> watch::Receiver<VisitorNumbers> {
        self.numbers.subscribe()
    }

    /// Takes everything that came in, to be written.
    #[must_use]
    pub fn take(&self) -> VisitBatch {
        let mut pending = self.pending();
        pending.newcomers_in_flight += std::mem::take(&mut pending.newcomers);
        std::mem::take(&mut pending.batch)
    }

    /// Takes back what could not be written, so that the next flush has it.
    pub fn put_back(&self, batch: VisitBatch) {
        let mut pending = self.pending();
        for (visitor, moment) in batch.seen {
            pending.batch.seen.entry(visitor).or_insert(moment);
        }
        for (article, views) in batch.views {
            *pending.batch.views.entry(article).or_default() += views;
        }
    }

    /// Tells everyone the numbers that were read after a write.
    pub fn publish(&self, numbers: VisitorNumbers, now: DateTime<Utc>) {
        let mut pending = self.pending();
        pending.newcomers_in_flight = 0;
        pending.known.retain(|_, seen| now - *seen < VISIT_PAUSE);
        self.numbers
            .send_if_modified(|shown| std::mem::replace(shown, numbers) != numbers);
    }

    fn pending(&self) -> MutexGuard<'_, Pending> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
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
}
