//! What changes seldom and is asked for with every page is read once in a while.

use std::sync::{Mutex as Lock, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use store::StoreError;
use tokio::sync::Mutex;

use crate::error::AppError;

/// How old a value may be that stands in while the store does not answer.
const STANDS_IN_FOR: TimeDelta = TimeDelta::minutes(10);

/// A value that is read anew when it has been kept for long enough.
///
/// One request reads at a time. Those who ask meanwhile get the older value, or wait and share what comes of the reading:
/// were each to try by itself, a store that is away would make them queue for many times its patience.
#[derive(Debug)]
pub struct Cached<T> {
    kept_for: TimeDelta,
    reading: Mutex<()>,
    kept: Lock<Kept<T>>,
}

#[derive(Debug)]
struct Kept<T> {
    value: Option<(DateTime<Utc>, T)>,
    /// True once the value is known to be an earlier one.
    is_stale: bool,
    /// How many readings have ended, well or not.
    readings: u64,
    /// How the last reading failed, if it did.
    failed: Option<AppError>,
}

impl<T: Clone> Cached<T> {
    /// Keeps nothing yet; from the first reading on a value is kept for `kept_for`.
    #[must_use]
    pub fn new(kept_for: TimeDelta) -> Self {
        Self {
            kept_for,
            reading: Mutex::default(),
            kept: Lock::new(Kept {
                value: None,
                is_stale: false,
                readings: 0,
                failed: None,
            }),
        }
    }

    /// The kept value, or the one that `read` brings; while readings fail, one that is not too old.
    pub(crate) async fn get(
        &self,
        now: DateTime<Utc>,
        read: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, AppError> {
        let readings = {
            let kept = self.kept();
            if let Some(value) = kept.younger_than(self.kept_for, now)
                && !kept.is_stale
            {
                return Ok(value);
            }
            kept.readings
        };
        let _reading = match self.reading.try_lock() {
            Ok(reading) => reading,
            Err(_) => {
                if let Some(value) = self.kept().younger_than(STANDS_IN_FOR, now) {
                    return Ok(value);
                }
                self.reading.lock().await
            }
        };
        // Somebody else's reading may have ended meanwhile.
        if self.kept().readings == readings {
            let result = read.await;
            self.kept().note(result, now);
        }
        self.kept().outcome(now)
    }

    /// Lets the next one who asks read anew.
    pub(crate) fn forget(&self) {
        self.kept().is_stale = true;
    }

    fn kept(&self) -> MutexGuard<'_, Kept<T>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T: Clone> Kept<T> {
    fn younger_than(&self, age: TimeDelta, now: DateTime<Utc>) -> Option<T> {
        let (since, value) = self.value.as_ref()?;
        (now - *since < age).then(|| value.clone())
    }

    fn note(&mut self, result: Result<T, StoreError>, now: DateTime<Utc>) {
        self.readings += 1;
        match result {
            Ok(value) => {
                self.value = Some((now, value));
                self.is_stale = false;
                self.failed = None;
            }
            Err(error) => self.failed = Some(error.into()),
        }
    }

    /// What the last reading brought; an older value rather than a failure.
    fn outcome(&self, now: DateTime<Utc>) -> Result<T, AppError> {
        match (self.younger_than(STANDS_IN_FOR, now), &self.failed) {
            (Some(value), _) => Ok(value),
            (None, Some(error)) => Err(error.clone()),
            (None, None) => Err(AppError::Busy),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{
        sync::{
            Arc,
            atomic::{AtomicU32, Ordering},
        },
        time::Duration,
    };

    use super::*;

    fn at_second(second: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(second)
    }

    async fn get(cached: &Cached<i32>, second: i64, value: i32) -> i32 {
        let read = async move { Ok(value) };
        cached.get(at_second(second), read).await.unwrap()
    }

    async fn fail(cached: &Cached<i32>, second: i64) -> Result<i32, AppError> {
        let read = async { Err(StoreError::NotFound) };
        cached.get(at_second(second), read).await
    }

    #[tokio::test]
    async fn a_value_is_read_anew_when_its_time_is_over() {
        let cached = Cached::new(TimeDelta::seconds(10));
        assert_eq!(get(&cached, 0, 1).await, 1);
        assert_eq!(get(&cached, 9, 2).await, 1);
        assert_eq!(get(&cached, 10, 3).await, 3);
    }

    #[tokio::test]
    async fn a_forgotten_value_is_read_anew_and_stands_in_for_a_failed_reading() {
        let cached = Cached::new(TimeDelta::seconds(10));
        assert_eq!(get(&cached, 0, 1).await, 1);
        cached.forget();
        assert_eq!(fail(&cached, 1).await, Ok(1));
        assert_eq!(get(&cached, 2, 3).await, 3);
        assert_eq!(get(&cached, 3, 4).await, 3);
    }

    #[tokio::test]
    async fn a_failed_reading_is_not_kept() {
        let cached = Cached::new(TimeDelta::seconds(10));
        assert_eq!(fail(&cached, 0).await, Err(AppError::NotFound));
        assert_eq!(get(&cached, 1, 5).await, 5);
    }

    #[tokio::test]
    async fn an_older_value_stands_in_for_a_failed_reading_for_ten_minutes() {
        let cached = Cached::new(TimeDelta::seconds(10));
        get(&cached, 0, 1).await;
        assert_eq!(fail(&cached, 599).await, Ok(1));
        assert_eq!(fail(&cached, 600).await, Err(AppError::NotFound));
        assert_eq!(get(&cached, 601, 2).await, 2);
    }

    /// Lets ten ask at once for what only fails after a while; how many readings there were, and how each ended.
    async fn ten_at_once(cached: Cached<i32>, second: i64) -> (u32, Vec<Result<i32, AppError>>) {
        let (cached, readings) = (Arc::new(cached), Arc::new(AtomicU32::new(0)));
        let askers = (0..10).map(|_| {
            let (cached, readings) = (cached.clone(), readings.clone());
            tokio::spawn(async move {
                let read = async {
                    readings.fetch_add(1, Ordering::Relaxed);
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    Err(StoreError::NotFound)
                };
                cached.get(at_second(second), read).await
            })
        });
        let mut results = Vec::new();
        for asker in askers.collect::<Vec<_>>() {
            results.push(asker.await.unwrap());
        }
        (readings.load(Ordering::Relaxed), results)
    }

    #[tokio::test]
    async fn those_who_wait_share_one_failed_reading() {
        let (readings, results) = ten_at_once(Cached::new(TimeDelta::seconds(10)), 0).await;
        assert_eq!(readings, 1);
        assert_eq!(results, vec![Err(AppError::NotFound); 10]);
    }

    #[tokio::test]
    async fn nobody_waits_for_a_reading_while_an_older_value_is_there() {
        let cached = Cached::new(TimeDelta::seconds(10));
        get(&cached, 0, 1).await;
        let (readings, results) = ten_at_once(cached, 60).await;
        assert_eq!(readings, 1);
        assert_eq!(results, vec![Ok(1); 10]);
    }
}
