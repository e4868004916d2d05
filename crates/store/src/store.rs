//! The portal's memory as a whole: opening it, bringing its tables up to date, asking whether it answers.

use sea_orm::{ConnectionTrait, DbErr, Statement, TransactionTrait};
use sea_orm_migration::MigratorTrait;

use crate::{
    StoreError, Transaction,
    connection::{Db, Pools, is_sqlite},
    migration::Migrator,
};

/// Where the memory lies and how many may read it at once.
#[derive(Clone, Debug)]
pub struct StoreOptions {
    /// `sqlite://path` or `postgres://user@host/database`.
    pub url: String,
    /// Connections that read at the same time; at least one is opened.
    pub readers: u32,
}

/// The portal's memory; cheap to clone, all clones share their connections.
#[derive(Clone, Debug)]
pub struct Store {
    pools: Pools,
}

impl Store {
    /// Opens the database; a SQLite file is made where there is none.
    ///
    /// # Errors
    /// [`StoreError::Unreachable`] when it cannot be opened or does not answer.
    pub async fn connect(options: &StoreOptions) -> Result<Self, StoreError> {
        let pools = Pools::open(&options.url, options.readers)
            .await
            .map_err(StoreError::Unreachable)?;
        Ok(Self { pools })
    }

    /// Brings the tables up to date, all steps or none, and names those that were taken.
    ///
    /// # Errors
    /// When the database refuses a step; the tables then stand as before.
    pub async fn migrate(&self) -> Result<Vec<String>, StoreError> {
        let transaction = self.db().begin().await?;
        wait_for_other_migrations(&transaction).await?;
        let applied = Migrator::get_pending_migrations(&transaction)
            .await?
            .iter()
            .map(|migration| migration.name().to_owned())
            .collect();
        Migrator::up(&transaction, None).await?;
        transaction.commit().await?;
        Ok(applied)
    }

    /// True while there is nothing to show: no article, no page, no survey.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn is_empty(&self) -> Result<bool, StoreError> {
        let question = "SELECT NOT EXISTS (SELECT 1 FROM article) AND NOT EXISTS (SELECT 1 FROM page) \
                        AND NOT EXISTS (SELECT 1 FROM survey) AS is_empty";
        let reader = self.db().reader();
        let statement = Statement::from_string(reader.get_database_backend(), question);
        let row = reader.query_one_raw(statement).await?;
        Ok(row.ok_or(StoreError::NotFound)?.try_get("", "is_empty")?)
    }

    /// Begins a store-like handle whose groups write all together or not at all.
    ///
    /// # Errors
    /// When the database does not answer or another writer holds it for too long.
    pub async fn transaction(&self) -> Result<Transaction, StoreError> {
        let inner = self.db().begin().await?;
        Ok(Transaction::new(inner, self.pools.trail.clone()))
    }

    pub(crate) fn db(&self) -> Db<'_> {
        Db::Pools(&self.pools)
    }
}

/// Lets instances that start at the same time take the steps one after the other; SQLite's write lock does so itself.
async fn wait_for_other_migrations<C>(transaction: &C) -> Result<(), DbErr>
where
    C: ConnectionTrait + TransactionTrait,
{
    let backend = transaction.get_database_backend();
    if is_sqlite(backend) {
        return Ok(());
    }
    // Any number does, as long as no other program on the same database picks it too.
    let lock = Statement::from_sql_and_values(
        backend,
        "SELECT pg_advisory_xact_lock($1)",
        [0x0064_696e_6800_i64.into()],
    );
    transaction.execute_raw(lock).await?;
    Ok(())
}
