//! What changes seldom and is asked for with every page is read once in a while.

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::Mutex;

/// A value that is read anew when it has been kept for long enough; those who ask meanwhile wait for one reading.
#[derive(Debug)]
pub struct Cached<T> {
    kept_for: TimeDelta,
    kept: Mutex<Option<(DateTime<Utc>, T)>>,
}

impl<T: Clone> Cached<T> {
    /// Keeps nothing yet; from the first reading on a value is kept for `kept_for`.
    #[must_use]
    pub fn new(kept_for: TimeDelta) -> Self {
        Self {
            kept_for,
            kept: Mutex::new(None),
        }
    }

    /// The kept value, or the one that `read` brings; a failed reading is not kept.
    pub(crate) async fn get<E>(
        &self,
        now: DateTime<Utc>,
        read: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        let mut kept = self.kept.lock().await;
        if let Some((since, value)) = kept.as_ref()
            && now - *since < self.kept_for
        {
            return Ok(value.clone());
        }
        let value = read.await?;
        *kept = Some((now, value.clone()));
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    async fn get(cached: &Cached<i32>, at_second: i64, value: i32) -> i32 {
        let now = DateTime::UNIX_EPOCH + TimeDelta::seconds(at_second);
        let read = async move { Ok::<_, Infallible>(value) };
        cached.get(now, read).await.unwrap()
    }

    #[tokio::test]
    async fn a_value_is_read_anew_when_its_time_is_over() {
        let cached = Cached::new(TimeDelta::seconds(10));
        assert_eq!(get(&cached, 0, 1).await, 1);
        assert_eq!(get(&cached, 9, 2).await, 1);
        assert_eq!(get(&cached, 10, 3).await, 3);
    }

    #[tokio::test]
    async fn a_failed_reading_is_not_kept() {
        let cached = Cached::new(TimeDelta::seconds(10));
        let failed = cached.get(DateTime::UNIX_EPOCH, async { Err::<i32, _>("away") });
        assert_eq!(failed.await, Err("away"));
        assert_eq!(get(&cached, 1, 5).await, 5);
    }
}
