//! The trail that ballots leave in SQLite's journal, and how it is erased.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::Surveys;
use crate::{
    StoreError,
    connection::{Db, is_sqlite},
};

/// Moves the whole journal into the database's file and cuts it to nothing. It waits for readers only briefly, because
/// all who write wait with it; afterwards a writer waits as long as [`BUSY_TIMEOUT`](crate::connection::BUSY_TIMEOUT).
const EMPTY_THE_JOURNAL: &str =
    "PRAGMA busy_timeout = 100; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = 5000";

/// Whether the journal may hold ballots one by one.
///
/// Two counts and no flag: a ballot that comes while the journal is emptied is not taken for erased, nor is any when the
/// emptying is given up halfway.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trail {
    left: Arc<AtomicU64>,
    erased: Arc<AtomicU64>,
}

impl Trail {
    /// Notes that a ballot is about to be committed, or that the journal of an earlier process is still there.
    pub(crate) fn leave(&self) {
        self.left.fetch_add(1, Ordering::SeqCst);
    }

    /// How much was left in all, if there is something to erase.
    fn to_erase(&self) -> Option<u64> {
        let left = self.left.load(Ordering::SeqCst);
        (left != self.erased.load(Ordering::SeqCst)).then_some(left)
    }

    fn erased_up_to(&self, left: u64) {
        self.erased.fetch_max(left, Ordering::SeqCst);
    }
}

impl Surveys<'_> {
    /// Erases what tells ballot by ballot who picked what; does nothing when no ballot came since it last succeeded.
    ///
    /// A ballot is one commit: the voter's mark and the new counts. SQLite's journal (the file ending in `-wal`) keeps
    /// each commit by itself until others are written over it, so whoever copies the portal's folder could cut the
    /// journal commit by commit and read off each voter's choice. A reader that stands in the way leaves the journal as
    /// it is until the next call.
    ///
    /// What remains: the journal tells until this is called, and so does every copy made before that. The space that the
    /// file gave back is readable on the bare disk until something is written there. Who compares two copies between
    /// which one voter came, or wrote down the public result after each ballot and can tell the order of the voters'
    /// marks from where they lie in the file, learns as much; no counting that is shown live hides that. PostgreSQL keeps
    /// its journal out of the portal's reach; there it is the server's administrator who must be trusted.
    ///
    /// # Errors
    /// When the database does not answer; the next call tries again.
    pub async fn erase_trail(&self) -> Result<(), StoreError> {
        // A transaction is no part of the journal before its commit.
        let Db::Pools(pools) = self.db else {
            return Ok(());
        };
        if !is_sqlite(pools.writer.get_database_backend()) {
            return Ok(());
        }
        let Some(left) = pools.trail.to_erase() else {
            return Ok(());
        };
        let statement = Statement::from_string(DbBackend::Sqlite, EMPTY_THE_JOURNAL);
        let answers = pools.writer.query_all_raw(statement).await?;
        let busy = answers.iter().find_map(|row| row.try_get("", "busy").ok());
        if busy == Some(0) {
            pools.trail.erased_up_to(left);
        }
        Ok(())
    }
}
