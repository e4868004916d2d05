//! A second connection to a test's database, for tests that break it or look under its surface.

use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use store::testing::TestStore;

/// Opens the database once more, past the store.
pub(crate) async fn connect(store: &TestStore) -> DatabaseConnection {
    let connection = Database::connect(&store.options().url).await;
    connection.expect("the database opens again")
}

/// Takes a table away under the portal's feet.
pub(crate) async fn lose_table(store: &TestStore, table: &str) {
    connect(store)
        .await
        .execute_unprepared(&format!("ALTER TABLE {table} RENAME TO lost_{table}"))
        .await
        .expect("the table can be renamed");
}

/// Every table's columns as "table.column", in order.
pub(crate) async fn columns(database: &DatabaseConnection) -> Vec<String> {
    let question = match database.get_database_backend() {
        DbBackend::Sqlite => {
            "SELECT t.name || '.' || c.name AS name FROM sqlite_master t, pragma_table_info(t.name) c \
             WHERE t.type = 'table' ORDER BY 1"
        }
        _ => {
            "SELECT table_name || '.' || column_name AS name FROM information_schema.columns \
             WHERE table_schema = current_schema() ORDER BY 1"
        }
    };
    texts(database, question).await
}

/// The first column of what a question finds, as text.
pub(crate) async fn texts(database: &DatabaseConnection, question: &str) -> Vec<String> {
    let statement = Statement::from_string(database.get_database_backend(), question);
    let rows = database.query_all_raw(statement).await;
    rows.expect("the question is understood")
        .iter()
        .map(|row| row.try_get_by_index(0).expect("the column is text"))
        .collect()
}
