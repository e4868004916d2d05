//! An own, empty, migrated database for each test.

use std::{
    ops::Deref,
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use sea_orm::{ConnectionTrait, Database, DatabaseExecutor};
use tempfile::TempDir;

use crate::{Store, StoreOptions};

/// Names a PostgreSQL server, database included; with it each test has a database of its own there instead of a file.
const POSTGRES_VARIABLE: &str = "DINH_TEST_POSTGRES";

/// A store with a database of its own: a SQLite file that goes with it, or one made on the server that
/// `DINH_TEST_POSTGRES` names and left there.
#[derive(Debug)]
pub struct TestStore {
    store: Store,
    options: StoreOptions,
    _folder: Option<TempDir>,
}

impl TestStore {
    /// Makes the database and its tables.
    ///
    /// # Panics
    /// When that fails.
    pub async fn new() -> Self {
        let (url, folder) = match postgres_server() {
            Some(server) => (make_postgres_database(&server).await, None),
            None => {
                let folder = TempDir::new().expect("there is room for a test's database");
                let file = folder.path().join("dinh.sqlite");
                (format!("sqlite://{}", file.display()), Some(folder))
            }
        };
        let options = StoreOptions { url, readers: 2 };
        let store = Store::connect(&options).await.expect("the database opens");
        store.migrate().await.expect("the tables are made");
        Self {
            store,
            options,
            _folder: folder,
        }
    }

    /// Another store on the same database, as a second instance of the portal has it.
    ///
    /// # Panics
    /// When the database does not open a second time.
    pub async fn second_instance(&self) -> Store {
        let store = Store::connect(&self.options).await;
        store.expect("the database opens again")
    }

    /// How to open this database once more.
    #[must_use]
    pub fn options(&self) -> &StoreOptions {
        &self.options
    }

    /// The connection itself, for a test that looks under the surface.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "other crates' tests see the surface only")
    )]
    pub(crate) fn connection(&self) -> DatabaseExecutor<'_> {
        self.store.db().writer()
    }
}

impl Deref for TestStore {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the tests' server is no setting of the portal"
)]
fn postgres_server() -> Option<String> {
    std::env::var(POSTGRES_VARIABLE).ok()
}

async fn make_postgres_database(server: &str) -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    let name = format!("dinh_test_{}_{number}", process::id());
    let connection = Database::connect(server)
        .await
        .expect("the server that the variable names answers");
    connection
        .execute_unprepared(&format!("CREATE DATABASE {name}"))
        .await
        .expect("a database of its own can be made");
    connection.close().await.expect("the connection closes");
    let (address, _) = server
        .rsplit_once('/')
        .expect("the server's address ends with a database");
    format!("{address}/{name}")
}
