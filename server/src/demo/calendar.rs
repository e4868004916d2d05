//! The demo's dates, counted back from the day of seeding.

use anyhow::Context as _;
use chrono::{DateTime, Days, FixedOffset, NaiveTime, Utc};
use domain::time::TimeZone;

/// The day of seeding as the portal's clock on the wall shows it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calendar {
    now: DateTime<FixedOffset>,
}

impl Calendar {
    pub(super) fn new(now: DateTime<Utc>, zone: TimeZone) -> anyhow::Result<Self> {
        let now = DateTime::parse_from_rfc3339(&zone.iso(now))
            .context("the day of seeding cannot be written as a date")?;
        Ok(Self { now })
    }

    /// The same time of the day, some days earlier.
    pub(super) fn days_ago(&self, days: u32) -> anyhow::Result<DateTime<Utc>> {
        let day = self.now.checked_sub_days(Days::new(days.into()));
        Ok(day.context("a date lies too far back")?.to_utc())
    }

    /// A time of the day such as "16:20", some days earlier.
    pub(super) fn days_ago_at(&self, days: u32, time: &str) -> anyhow::Result<DateTime<Utc>> {
        let time = NaiveTime::parse_from_str(time, "%H:%M")
            .with_context(|| format!("\"{time}\" is no time of the day"))?;
        let day = self.now.checked_sub_days(Days::new(days.into()));
        let moment = day.and_then(|day| day.with_time(time).single());
        Ok(moment.context("a date lies too far back")?.to_utc())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_the_portals_and_not_that_of_utc() {
        let late_in_utc = "2024-05-08T20:00:00Z".parse().unwrap();
        let calendar = Calendar::new(late_in_utc, TimeZone::default()).unwrap();
        assert_eq!(
            calendar.days_ago_at(1, "16:20").unwrap(),
            "2024-05-08T16:20:00+07:00"
                .parse::<DateTime<Utc>>()
                .unwrap()
        );
        assert!(calendar.days_ago_at(1, "25:00").is_err());
    }
}
