//! What the address of a list asks for, read in the same way for every list of the newsroom.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};

use crate::{
    Field, FieldFlaw, Wrong,
    error::{AppError, Flaw},
    ssr::AppState,
};

/// The moments from which and before which something happened.
pub(super) type Span = (Option<DateTime<Utc>>, Option<DateTime<Utc>>);

/// The number in a field; nothing in an empty one.
pub(super) fn number(text: &str) -> Result<Option<i64>, AppError> {
    if text.is_empty() {
        return Ok(None);
    }
    let number = text.parse().map(Some);
    number.map_err(|_| AppError::Invalid(Flaw::Malformed))
}

/// The days between which a person asks, on the portal's clocks, the last one included; or what is wrong with them.
pub(super) fn days(state: &AppState, from: &str, to: &str) -> Result<Span, Vec<FieldFlaw>> {
    let day = |text: &str, field| {
        if text.is_empty() {
            return Ok(None);
        }
        let midnight = state.site.time_zone.read_local(&format!("{text}T00:00"));
        let midnight = midnight.map(Some);
        midnight.ok_or(FieldFlaw::new(field, Wrong::Malformed))
    };
    let next_day = |midnight: DateTime<Utc>| midnight.checked_add_signed(TimeDelta::days(1));
    match (day(from, Field::From), day(to, Field::To)) {
        (Ok(from), Ok(to)) => Ok((from, to.and_then(next_day))),
        (from, to) => Err([from.err(), to.err()].into_iter().flatten().collect()),
    }
}

/// A place in a list as an address carries it.
pub(super) fn place_text(at: DateTime<Utc>, id: i64) -> String {
    let at = at.to_rfc3339_opts(SecondsFormat::Nanos, true);
    format!("{at}_{id}")
}

/// The place that an address carries; nothing where it carries none.
pub(super) fn place(text: &str) -> Result<Option<(DateTime<Utc>, i64)>, AppError> {
    if text.is_empty() {
        return Ok(None);
    }
    let read = || {
        let (at, id) = text.split_once('_')?;
        Some((at.parse().ok()?, id.parse().ok()?))
    };
    read().map(Some).ok_or(AppError::Invalid(Flaw::Malformed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_from_its_text() {
        let at = "2024-05-09T05:00:00.000000001Z".parse().unwrap();
        assert_eq!(place(&place_text(at, 7)), Ok(Some((at, 7))));
        assert_eq!(place(""), Ok(None));
        for broken in ["7", "hom-qua_7", "2024-05-09T05:00:00Z_x"] {
            let refused = AppError::Invalid(Flaw::Malformed);
            assert_eq!(place(broken), Err(refused), "{broken}");
        }
    }
}
