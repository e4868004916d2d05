//! Who came by: taking in what an instance saw, and the numbers that every page shows.

mod flush;
mod numbers;
mod present;
mod salt;
#[cfg(test)]
mod tests;
mod views;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{ArticleId, visitors::VisitorHash};

use crate::connection::Db;

/// Who came by.
#[derive(Clone, Copy, Debug)]
pub struct Visitors<'a> {
    pub(crate) db: Db<'a>,
}

/// What one instance saw since it last told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VisitBatch {
    /// The visitors that were seen, and when each was seen last.
    pub seen: HashMap<VisitorHash, DateTime<Utc>>,
    /// How often each article was opened.
    pub views: HashMap<ArticleId, i64>,
}
