//! A session that was looked up in this request, and what it is good for.

use chrono::{DateTime, TimeDelta, Utc};
use domain::account::Account;

use super::SessionId;
use crate::{Staff, StoreError};

/// For this long after the password was shown a session may change what its account is proved with.
const RECENT: TimeDelta = TimeDelta::minutes(15);

/// How much of a login is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The password was right; the account's second factor has not been shown yet.
    SecondFactorDue,
    /// The account may not be used before it has a second factor.
    SecondFactorMissing,
    /// Everything that the account's role asks for was shown.
    Whole,
}

/// A session that lasts, with the account that it belongs to.
#[derive(Clone, Debug)]
pub struct LoggedIn {
    pub(super) session: SessionId,
    pub(super) began_at: DateTime<Utc>,
    pub(super) account: Account,
    pub(super) level: Level,
}

/// A person who may look after the own account: password, second factor, sessions.
#[derive(Clone, Copy, Debug)]
pub struct Owner<'a> {
    login: &'a LoggedIn,
}

impl LoggedIn {
    /// The account.
    #[must_use]
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> SessionId {
        self.session
    }

    /// How much of the login is done.
    #[must_use]
    pub fn level(&self) -> Level {
        self.level
    }

    /// The right to work in the newsroom, once the login is whole.
    #[must_use]
    pub fn staff(&self) -> Option<Staff> {
        (self.level == Level::Whole).then(|| Staff::new(self.account.clone()))
    }

    /// True while the password was shown a short time ago.
    ///
    /// A session that somebody has stolen or found open must not do to change what its owner logs in with.
    #[must_use]
    pub fn is_recent(&self, now: DateTime<Utc>) -> bool {
        now - self.began_at < RECENT
    }

    /// The right to look after the own account.
    ///
    /// # Errors
    /// [`StoreError::Denied`] while the account's second factor has not been shown.
    pub fn owner(&self) -> Result<Owner<'_>, StoreError> {
        match self.level {
            Level::SecondFactorDue => Err(StoreError::Denied),
            Level::SecondFactorMissing | Level::Whole => Ok(Owner { login: self }),
        }
    }
}

impl<'a> Owner<'a> {
    /// The own account.
    #[must_use]
    pub fn account(self) -> &'a Account {
        &self.login.account
    }

    /// The session in which the person asks.
    #[must_use]
    pub fn session(self) -> SessionId {
        self.login.session
    }
}
