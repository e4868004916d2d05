//! Counts visitors and views in memory until the next flush, and holds the four numbers that every page shows.

#[cfg(test)]
mod tests;

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, Utc};
use domain::{
    ArticleId,
    visitors::{ONLINE, VISIT_PAUSE, VisitorHash, VisitorNumbers},
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
    /// Views of a batch that is being written.
    views_in_flight: HashMap<ArticleId, i64>,
    /// Everyone who was seen lately.
    known: HashMap<VisitorHash, DateTime<Utc>>,
    arrivals: Arrivals,
    /// Those of a batch that is being written.
    arrivals_in_flight: Arrivals,
}

/// What the numbers grow by, as they were read before.
#[derive(Clone, Copy, Debug, Default)]
struct Arrivals {
    visits: i64,
    online: i64,
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

    /// Takes over a day's salt, and whom the store knows to be here.
    pub fn begin_day(
        &self,
        salt: [u8; 32],
        present: impl IntoIterator<Item = (VisitorHash, DateTime<Utc>)>,
    ) {
        let mut pending = self.pending();
        if pending.salt != salt {
            pending.salt = salt;
            pending.known.clear();
        }
        for (visitor, seen_at) in present {
            let known = pending.known.entry(visitor).or_insert(seen_at);
            *known = seen_at.max(*known);
        }
    }

    /// Notes that a visitor is here.
    pub fn seen(&self, visitor: VisitorHash, now: DateTime<Utc>) {
        let mut pending = self.pending();
        let earlier = pending.known.insert(visitor, now);
        let was_away_for = |pause| earlier.is_none_or(|earlier| now - earlier >= pause);
        pending.arrivals.visits += i64::from(was_away_for(VISIT_PAUSE));
        pending.arrivals.online += i64::from(was_away_for(ONLINE));
        pending.batch.seen.insert(visitor, now);
    }

    /// Notes that a person opened an article.
    pub fn viewed(&self, article: ArticleId) {
        *self.pending().batch.views.entry(article).or_default() += 1;
    }

    /// Views of an article that are not in the store yet.
    #[must_use]
    pub fn pending_views(&self, article: ArticleId) -> i64 {
        let pending = self.pending();
        let places = [&pending.batch.views, &pending.views_in_flight];
        places.iter().filter_map(|views| views.get(&article)).sum()
    }

    /// The four numbers, those who came since they were read included.
    #[must_use]
    pub fn numbers(&self) -> VisitorNumbers {
        let pending = self.pending();
        let (new, in_flight) = (pending.arrivals, pending.arrivals_in_flight);
        let visits = new.visits + in_flight.visits;
        let read = *self.numbers.borrow();
        VisitorNumbers {
            total: read.total + visits,
            online: read.online + new.online + in_flight.online,
            today: read.today + visits,
            yesterday: read.yesterday,
        }
    }

    /// Follows the numbers as they are read from the store.
    #[must_use]
    pub fn watch(&self) -> watch::Receiver<VisitorNumbers> {
        self.numbers.subscribe()
    }

    /// Takes everything that came in, to be written; [`Self::written`] or [`Self::put_back`] says how that went.
    #[must_use]
    pub fn take(&self) -> VisitBatch {
        let mut pending = self.pending();
        let arrivals = std::mem::take(&mut pending.arrivals);
        pending.arrivals_in_flight.visits += arrivals.visits;
        pending.arrivals_in_flight.online += arrivals.online;
        let batch = std::mem::take(&mut pending.batch);
        pending.views_in_flight.clone_from(&batch.views);
        batch
    }

    /// Notes that what was taken is in the store.
    pub fn written(&self) {
        self.pending().views_in_flight.clear();
    }

    /// Takes back what could not be written, so that the next flush has it.
    pub fn put_back(&self, batch: VisitBatch) {
        let mut pending = self.pending();
        pending.views_in_flight.clear();
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
        pending.arrivals_in_flight = Arrivals::default();
        pending.known.retain(|_, seen| now - *seen < VISIT_PAUSE);
        self.numbers
            .send_if_modified(|shown| std::mem::replace(shown, numbers) != numbers);
    }

    fn pending(&self) -> MutexGuard<'_, Pending> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
