//! The accounts of the newsroom, the sections that editors work in, and what proves who somebody is.

mod credentials;
mod sessions;

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    async_trait::async_trait,
    schema::{big_integer, big_pk_auto, text, text_null, timestamp_with_time_zone},
    sea_orm::DbErr,
    sea_query::{ForeignKeyAction, ForeignKeyCreateStatement, Index, Table, TableCreateStatement},
};

use super::{create_keyed_table, reference};

pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0004_accounts"
    }
}

#[async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(account()).await?;
        create_keyed_table(manager, &mut account_section()).await?;
        sessions::create(manager).await?;
        credentials::create(manager).await
    }
}

fn account() -> TableCreateStatement {
    Table::create()
        .table("account")
        .col(big_pk_auto("id"))
        .col(text("login").unique_key())
        .col(text("name"))
        .col(text("role"))
        .col(text_null("suspended"))
        .col(text_null("password"))
        .col(timestamp_with_time_zone("created_at"))
        .take()
}

fn account_section() -> TableCreateStatement {
    Table::create()
        .table("account_section")
        .col(big_integer("account_id"))
        .col(big_integer("section_id"))
        .primary_key(Index::create().col("account_id").col("section_id"))
        .foreign_key(&mut of_account("account_section"))
        .foreign_key(
            reference("account_section", "section_id", "section")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .take()
}

/// Makes a row go with its account.
fn of_account(table: &'static str) -> ForeignKeyCreateStatement {
    reference(table, "account_id", "account")
        .on_delete(ForeignKeyAction::Cascade)
        .take()
}
