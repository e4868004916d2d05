//! Dates as the portal writes them, in the portal's own time zone.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, Timelike, Utc, Weekday};

/// The portal's time zone, a fixed distance from UTC; Viet Nam keeps +07:00 all year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeZone(FixedOffset);

/// The text does not name a distance from UTC such as "+07:00".
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a time zone is written as its distance from UTC, for example \"+07:00\"")]
pub struct TimeZoneError;

impl TimeZone {
    /// Reads a distance from UTC such as "+07:00".
    ///
    /// # Errors
    /// When the text has another form or names more than 14 hours.
    pub fn parse(text: &str) -> Result<Self, TimeZoneError> {
        let (sign, rest) = match text.split_at_checked(1) {
            Some(("+", rest)) => (1, rest),
            Some(("-", rest)) => (-1, rest),
            _ => return Err(TimeZoneError),
        };
        let (hours, minutes) = rest.split_once(':').ok_or(TimeZoneError)?;
        if hours.len() != 2
            || minutes.len() != 2
            || !rest.bytes().all(|b| b.is_ascii_digit() || b == b':')
        {
            return Err(TimeZoneError);
        }
        let hours: i32 = hours.parse().map_err(|_| TimeZoneError)?;
        let minutes: i32 = minutes.parse().map_err(|_| TimeZoneError)?;
        if hours > 14 || minutes > 59 {
            return Err(TimeZoneError);
        }
        FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60))
            .map(Self)
            .ok_or(TimeZoneError)
    }

    /// The calendar day at this moment.
    #[must_use]
    pub fn day(self, moment: DateTime<Utc>) -> NaiveDate {
        moment.with_timezone(&self.0).date_naive()
    }

    /// The date with its weekday: "Thứ sáu, 30/08/2019".
    #[must_use]
    pub fn long_date(self, moment: DateTime<Utc>) -> String {
        long_date(self.day(moment))
    }

    /// The date alone: "30/08/2019".
    #[must_use]
    pub fn short_date(self, moment: DateTime<Utc>) -> String {
        short_date(self.day(moment))
    }

    /// The time of day alone: "14:05".
    #[must_use]
    pub fn time(self, moment: DateTime<Utc>) -> String {
        let local = moment.with_timezone(&self.0);
        format!("{:02}:{:02}", local.hour(), local.minute())
    }

    /// How far these clocks are ahead of UTC, in minutes.
    #[must_use]
    pub fn minutes(self) -> i32 {
        self.0.local_minus_utc() / 60
    }

    /// The moment at which these clocks show what a form sends, such as "2019-08-30T14:05".
    #[must_use]
    pub fn read_local(self, text: &str) -> Option<DateTime<Utc>> {
        let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
            .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S"))
            .ok()?;
        let moment = local.and_local_timezone(self.0).single()?;
        Some(moment.with_timezone(&Utc))
    }

    /// The hour and the date: "14:05, 30/08/2019".
    #[must_use]
    pub fn time_and_date(self, moment: DateTime<Utc>) -> String {
        let local = moment.with_timezone(&self.0);
        format!(
            "{:02}:{:02}, {}",
            local.hour(),
            local.minute(),
            short_date(local.date_naive())
        )
    }

    /// The moment as machines read it, with the portal's offset: "2019-08-30T14:05:00+07:00".
    #[must_use]
    pub fn iso(self, moment: DateTime<Utc>) -> String {
        let local = moment.with_timezone(&self.0);
        let offset_minutes = self.0.local_minus_utc() / 60;
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}",
            local.year(),
            local.month(),
            local.day(),
            local.hour(),
            local.minute(),
            local.second(),
            if offset_minutes < 0 { '-' } else { '+' },
            offset_minutes.abs() / 60,
            offset_minutes.abs() % 60,
        )
    }
}

impl Default for TimeZone {
    fn default() -> Self {
        Self(FixedOffset::east_opt(7 * 3600).expect("seven hours are within a day"))
    }
}

/// A calendar day with its weekday: "Chủ nhật, 01/09/2019".
#[must_use]
pub fn long_date(day: NaiveDate) -> String {
    format!("{}, {}", weekday(day.weekday()), short_date(day))
}

/// A calendar day: "01/09/2019".
#[must_use]
pub fn short_date(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

fn weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Thứ hai",
        Weekday::Tue => "Thứ ba",
        Weekday::Wed => "Thứ tư",
        Weekday::Thu => "Thứ năm",
        Weekday::Fri => "Thứ sáu",
        Weekday::Sat => "Thứ bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_carries_its_weekday() {
        let zone = TimeZone::default();
        assert_eq!(
            zone.long_date(moment("2024-05-09T03:00:00Z")),
            "Thứ năm, 09/05/2024"
        );
        assert_eq!(
            zone.long_date(moment("2019-08-30T10:00:00Z")),
            "Thứ sáu, 30/08/2019"
        );
        assert_eq!(
            zone.long_date(moment("2019-09-01T10:00:00Z")),
            "Chủ nhật, 01/09/2019"
        );
    }

    #[test]
    fn the_day_changes_at_the_portals_midnight() {
        let zone = TimeZone::default();
        assert_eq!(
            zone.short_date(moment("2024-05-08T16:59:59Z")),
            "08/05/2024"
        );
        assert_eq!(
            zone.short_date(moment("2024-05-08T17:00:00Z")),
            "09/05/2024"
        );
    }

    #[test]
    fn machines_get_the_offset_too() {
        let zone = TimeZone::default();
        assert_eq!(
            zone.iso(moment("2019-08-30T07:05:00Z")),
            "2019-08-30T14:05:00+07:00"
        );
        assert_eq!(
            zone.time_and_date(moment("2019-08-30T07:05:00Z")),
            "14:05, 30/08/2019"
        );
        assert_eq!(
            TimeZone::parse("-03:30")
                .unwrap()
                .iso(moment("2019-08-30T07:05:00Z")),
            "2019-08-30T03:35:00-03:30"
        );
    }

    #[test]
    fn a_form_speaks_of_the_portals_own_clocks() {
        let zone = TimeZone::default();
        let expected = Some(moment("2019-08-30T07:05:00Z"));
        assert_eq!(zone.read_local("2019-08-30T14:05"), expected);
        assert_eq!(zone.read_local("2019-08-30T14:05:00"), expected);
        for text in [
            "",
            "2019-08-30",
            "2019-02-30T14:05",
            "2019-08-30T24:05",
            "x",
        ] {
            assert_eq!(zone.read_local(text), None, "{text}");
        }
        assert_eq!(zone.time(moment("2019-08-30T17:05:00Z")), "00:05");
        assert_eq!(TimeZone::parse("-03:30").unwrap().minutes(), -210);
    }

    #[test]
    fn a_time_zone_of_another_form_is_refused() {
        for text in [
            "",
            "7",
            "+7:00",
            "07:00",
            "+15:00",
            "+07:60",
            "+07",
            "Asia/Ho_Chi_Minh",
            "+ 7:00",
            "é7:00",
        ] {
            assert_eq!(TimeZone::parse(text), Err(TimeZoneError), "{text}");
        }
    }
}
