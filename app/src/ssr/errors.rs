//! The one place where a store's error becomes an answer: its cause goes to the log, the reader hears what to do.

use std::error::Error;

use store::StoreError;

use crate::error::{AppError, Conflict};

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Denied => Self::Forbidden,
            StoreError::Conflict { what } => {
                tracing::warn!(conflict.what = what, "The store refused a second entry");
                Self::Conflict(Conflict::Changed)
            }
            StoreError::Unreachable(_) => {
                tracing::error!(
                    error.cause = causes(&error),
                    "The database cannot be reached"
                );
                Self::Busy
            }
            StoreError::Corrupt { .. } | StoreError::Database(_) => {
                tracing::error!(error.cause = causes(&error), "The store failed");
                Self::Unexpected
            }
        }
    }
}

fn causes(error: &dyn Error) -> String {
    let mut causes = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        causes.push_str(": ");
        causes.push_str(&cause.to_string());
        next = cause.source();
    }
    causes
}
