//! An own, empty, migrated database for each test.

use std::{
    ops::Deref,
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use sea_orm::{ConnectionTrait, Database, DatabaseExecutor};
use sea_orm_migration::MigratorTrait;
use tempfile::TempDir;
use tokio::sync::OnceCell;

use crate::{Store, StoreOptions, migration::Migrator};

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
        if folder.is_some() {
            store.migrate().await.expect("the tables are made");
        }
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

/// Copies a database whose tables are made, which takes a fraction of the time of making them.
async fn make_postgres_database(server: &str) -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let template = TEMPLATE.get_or_init(|| make_template(server)).await;
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    let name = format!("dinh_test_{}_{number}", process::id());
    create_database(server, &format!("{name} TEMPLATE {template}")).await;
    beside(server, &name)
}

async fn make_template(server: &str) -> String {
    let name = format!("dinh_template_{}", process::id());
    create_database(server, &name).await;
    let connection = Database::connect(beside(server, &name)).await;
    let connection = connection.expect("the template opens");
    let made = Migrator::up(&connection, None).await;
    made.expect("the tables are made");
    // A database that is in use cannot be copied.
    connection.close().await.expect("the connection closes");
    name
}

async fn create_database(server: &str, name: &str) {
    let connection = Database::connect(server)
        .await
        .expect("the server that the variable names answers");
    connection
        .execute_unprepared(&format!("CREATE DATABASE {name}"))
        .await
        .expect("a database of its own can be made");
    connection.close().await.expect("the connection closes");
}

/// The address of another database on the same server.
fn beside(server: &str, name: &str) -> String {
    let (address, _) = server
        .rsplit_once('/')
        .expect("the server's address ends with a database");
    format!("{address}/{name}")
}
