//! The connections to the database, and which of them reads and which writes.

use std::{ffi::OsString, path::Path, sync::Arc, time::Duration};

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseExecutor, DatabaseTransaction, DbBackend,
    DbErr, RuntimeErr, SqliteTransactionMode, SqlxError, TransactionOptions, TransactionTrait,
    sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use crate::{StoreError, surveys::Trail};

/// How long a writer waits for another process to finish its transaction.
pub(crate) const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// How long a request waits for a connection before the database counts as unreachable.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);

/// The open pools. SQLite takes one writer at a time, so its writers queue for one connection instead of failing.
#[derive(Clone, Debug)]
pub(crate) struct Pools {
    pub(crate) readers: DatabaseConnection,
    pub(crate) writer: DatabaseConnection,
    pub(crate) trail: Trail,
}

impl Pools {
    pub(crate) async fn open(url: &str, readers: u32) -> Result<Self, DbErr> {
        if url.starts_with("sqlite:") {
            Self::open_sqlite(url, readers).await
        } else {
            Self::open_postgres(url, readers).await
        }
    }

    async fn open_sqlite(url: &str, readers: u32) -> Result<Self, DbErr> {
        let file: SqliteConnectOptions = url.parse().map_err(connection_error)?;
        if let Some(folder) = file.get_filename().parent() {
            create_folder(folder)?;
        }
        let trail = Trail::default();
        if has_journal(file.get_filename()) {
            trail.leave();
        }
        // The writer comes first: it makes the file and its journal, which readers expect to find.
        let writer = Database::connect(sqlite_options(url, 1, |file| {
            file.create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Normal)
                // What is thrown away, such as yesterday's salt, is overwritten and not only forgotten. "ON" would
                // overwrite whole pages that become free as well, which neither a salt nor a ballot leaves behind.
                .pragma("secure_delete", "FAST")
        }))
        .await?;
        let readers = Database::connect(sqlite_options(url, readers.max(1), |file| {
            file.create_if_missing(false).pragma("query_only", "ON")
        }))
        .await?;
        Ok(Self {
            readers,
            writer,
            trail,
        })
    }

    async fn open_postgres(url: &str, readers: u32) -> Result<Self, DbErr> {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(readers.max(1) + 1)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .test_before_acquire_if_idle_for(Duration::from_secs(30))
            .sqlx_logging(false);
        let pool = Database::connect(options).await?;
        Ok(Self {
            readers: pool.clone(),
            writer: pool,
            trail: Trail::default(),
        })
    }
}

/// Where a group of queries runs: on the pools, or inside one transaction.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Db<'a> {
    Pools(&'a Pools),
    Transaction(&'a DatabaseTransaction, &'a Trail),
}

impl<'a> Db<'a> {
    pub(crate) fn reader(self) -> DatabaseExecutor<'a> {
        match self {
            Self::Pools(pools) => (&pools.readers).into(),
            Self::Transaction(transaction, _) => transaction.into(),
        }
    }

    pub(crate) fn writer(self) -> DatabaseExecutor<'a> {
        match self {
            Self::Pools(pools) => (&pools.writer).into(),
            Self::Transaction(transaction, _) => transaction.into(),
        }
    }

    /// Where ballots note that the journal holds them.
    pub(crate) fn trail(self) -> &'a Trail {
        match self {
            Self::Pools(pools) => &pools.trail,
            Self::Transaction(_, trail) => trail,
        }
    }

    /// Begins a transaction for several statements; inside another one it is a part that can fail by itself.
    pub(crate) async fn begin(self) -> Result<DatabaseTransaction, StoreError> {
        Ok(self.writer().begin_with_options(immediate()).await?)
    }
}

/// Takes SQLite's write lock at once, because a reader that turns writer later fails instead of waiting.
fn immediate() -> TransactionOptions {
    TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    }
}

fn sqlite_options(
    url: &str,
    connections: u32,
    open: impl Fn(SqliteConnectOptions) -> SqliteConnectOptions + Send + Sync + 'static,
) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        // A connection to a file does not go stale, and reopening it would lose its prepared statements.
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |file| open(file).foreign_keys(true).busy_timeout(BUSY_TIMEOUT));
    options
}

/// True when the last process did not get to clear its journal away.
fn has_journal(file: &Path) -> bool {
    let mut journal = OsString::from(file);
    journal.push("-wal");
    std::fs::metadata(journal).is_ok_and(|about| about.len() > 0)
}

fn create_folder(folder: &Path) -> Result<(), DbErr> {
    std::fs::create_dir_all(folder).map_err(|error| connection_error(SqlxError::Io(error)))
}

fn connection_error(error: SqlxError) -> DbErr {
    DbErr::Conn(RuntimeErr::SqlxError(Arc::new(error)))
}

/// True where the database is SQLite, for the few things that the two databases write differently.
pub(crate) fn is_sqlite(backend: DbBackend) -> bool {
    backend == DbBackend::Sqlite
}

#[cfg(test)]
mod tests {
    use sea_orm::{ConnectionTrait, DatabaseExecutor, DbBackend, Statement};

    use crate::testing::TestStore;

    async fn pragma(db: &DatabaseExecutor<'_>, question: &str) -> i32 {
        let statement = Statement::from_string(DbBackend::Sqlite, question);
        let row = db.query_one_raw(statement).await.unwrap().unwrap();
        row.try_get_by_index(0).unwrap()
    }

    #[tokio::test]
    async fn a_file_is_opened_so_that_writers_wait_and_readers_only_read() {
        let store = TestStore::new().await;
        let (writer, reader) = (store.db().writer(), store.db().reader());
        if writer.get_database_backend() != DbBackend::Sqlite {
            return;
        }
        assert_eq!(pragma(&writer, "PRAGMA synchronous").await, 1);
        let is_wal = "SELECT journal_mode = 'wal' FROM pragma_journal_mode";
        assert_eq!(pragma(&writer, is_wal).await, 1);
        assert_eq!(pragma(&reader, is_wal).await, 1);
        for db in [&writer, &reader] {
            assert_eq!(pragma(db, "PRAGMA foreign_keys").await, 1);
            assert_eq!(pragma(db, "PRAGMA busy_timeout").await, 5000);
        }
        let forbidden = reader.execute_unprepared("DELETE FROM article").await;
        assert!(forbidden.is_err());
    }
}
