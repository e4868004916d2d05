//! The steps that bring a database from nothing to what the entities describe; a step that was released never changes.

mod m0001_news;
mod m0002_surveys;
mod m0003_visitors;
mod m0004_accounts;
mod m0005_audit;
mod m0006_desk;
mod m0007_survey_rules;
mod m0008_shelves;
mod m0009_saved_filters;

use sea_orm_migration::{
    MigrationTrait, MigratorTrait, SchemaManager,
    async_trait::async_trait,
    sea_orm::DbErr,
    sea_query::{ForeignKey, ForeignKeyCreateStatement, TableCreateStatement},
};

use crate::{Store, StoreError, connection::is_sqlite};

/// All steps, oldest first.
pub(crate) struct Migrator;

#[async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_news::Step),
            Box::new(m0002_surveys::Step),
            Box::new(m0003_visitors::Step),
            Box::new(m0004_accounts::Step),
            Box::new(m0005_audit::Step),
            Box::new(m0006_desk::Step),
            Box::new(m0007_survey_rules::Step),
            Box::new(m0008_shelves::Step),
            Box::new(m0009_saved_filters::Step),
        ]
    }
}

impl Store {
    /// The steps that the database still lacks; asking changes nothing in it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn pending_steps(&self) -> Result<Vec<String>, StoreError> {
        let transaction = self.db().begin().await?;
        // The question makes the table of the steps taken, which is not kept.
        let pending = Migrator::get_pending_migrations(&transaction).await?;
        transaction.rollback().await?;
        Ok(pending.iter().map(|step| step.name().to_owned()).collect())
    }
}

/// Makes a table whose rows lie in the order of its key and carry nothing but what is written into them.
///
/// SQLite otherwise numbers all rows as they come, which costs a second tree and tells their order.
async fn create_keyed_table(
    manager: &SchemaManager<'_>,
    table: &mut TableCreateStatement,
) -> Result<(), DbErr> {
    if is_sqlite(manager.get_database_backend()) {
        table.extra("WITHOUT ROWID");
    }
    manager.create_table(table.take()).await
}

/// Makes a column name a row of another table by its number.
fn reference(
    from: &'static str,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(from, column).to(to, "id").take()
}
