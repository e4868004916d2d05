//! What can go wrong with memory, told apart by what a caller can do about it.

use sea_orm::{DbErr, RuntimeErr, SqlErr, SqlxError};

/// Why the store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Something else already stands under this name.
    #[error("this {what} is already taken")]
    Conflict {
        /// What may stand there only once, such as "article slug".
        what: &'static str,
    },
    /// The person may not do this.
    #[error("the person lacks the right")]
    Denied,
    /// What should be changed or read is not there.
    #[error("there is no such entry")]
    NotFound,
    /// The database does not answer, or is busy for too long.
    #[error("the database cannot be reached")]
    Unreachable(#[source] DbErr),
    /// A kept value does not mean what it should; somebody else wrote it.
    #[error("the database holds a {what} that cannot be understood")]
    Corrupt {
        /// Which value.
        what: &'static str,
        /// What is wrong with it.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The database refused for a reason that no caller foresees.
    #[error("the database reported an error")]
    Database(#[source] DbErr),
}

impl StoreError {
    pub(crate) fn corrupt<E>(what: &'static str) -> impl FnOnce(E) -> Self
    where
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        move |source| Self::Corrupt {
            what,
            source: source.into(),
        }
    }

    /// Turns a broken uniqueness rule into a conflict about `what`.
    pub(crate) fn conflict(what: &'static str) -> impl FnOnce(DbErr) -> Self {
        move |error| match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => Self::Conflict { what },
            _ => error.into(),
        }
    }
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        match &error {
            DbErr::RecordNotFound(_) => Self::NotFound,
            DbErr::Conn(_) | DbErr::ConnectionAcquire(_) => Self::Unreachable(error),
            DbErr::Exec(RuntimeErr::SqlxError(cause))
            | DbErr::Query(RuntimeErr::SqlxError(cause))
                if is_unreachable(cause) =>
            {
                Self::Unreachable(error)
            }
            _ => Self::Database(error),
        }
    }
}

fn is_unreachable(cause: &SqlxError) -> bool {
    match cause {
        SqlxError::Io(_)
        | SqlxError::Tls(_)
        | SqlxError::PoolTimedOut
        | SqlxError::PoolClosed
        | SqlxError::WorkerCrashed => true,
        SqlxError::Database(refusal) => refusal.code().is_some_and(|code| is_busy(&code)),
        _ => false,
    }
}

/// SQLite's "busy" in its three forms and the lost race for its journal's locks, and PostgreSQL's shutdown, start-up and "too many connections".
fn is_busy(code: &str) -> bool {
    ["5", "261", "517", "15", "57P01", "57P02", "57P03", "53300"].contains(&code)
}

#[cfg(test)]
mod tests {
    use super::is_busy;

    #[test]
    fn a_database_that_others_hold_is_told_from_one_that_refuses() {
        for code in ["5", "261", "517", "15", "57P03", "53300"] {
            assert!(is_busy(code), "{code}");
        }
        // A full disk, a broken file, a broken rule.
        for code in ["13", "11", "2067", "23505"] {
            assert!(!is_busy(code), "{code}");
        }
    }
}
