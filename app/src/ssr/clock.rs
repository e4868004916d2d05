//! The only place where the portal asks what time it is.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};

/// Tells the time; a stopped one lets a test say what time it is.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's own clock.
    System,
    /// A clock that moves only when it is set.
    Stopped(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    /// A clock that stands at `moment`.
    #[must_use]
    pub fn stopped_at(moment: DateTime<Utc>) -> Self {
        Self::Stopped(Arc::new(Mutex::new(moment)))
    }

    /// The moment it shows.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            #[expect(
                clippy::disallowed_methods,
                reason = "this is the clock that everyone else asks"
            )]
            Self::System => Utc::now(),
            Self::Stopped(moment) => *moment.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Moves a stopped clock; the machine's own clock goes on as it does.
    pub fn set(&self, to: DateTime<Utc>) {
        if let Self::Stopped(moment) = self {
            *moment.lock().unwrap_or_else(PoisonError::into_inner) = to;
        }
    }
}
