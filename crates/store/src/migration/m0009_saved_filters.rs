//! The filters of article lists that people keep for themselves.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    async_trait::async_trait,
    schema::{big_integer, big_pk_auto, text},
    sea_orm::DbErr,
    sea_query::{ForeignKeyAction, Index, Table, TableCreateStatement},
};

use super::reference;

pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0009_saved_filters"
    }
}

#[async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(saved_filter()).await?;
        let one_of_a_name = Index::create()
            .name("saved_filter_of_account")
            .table("saved_filter")
            .col("account_id")
            .col("name")
            .unique()
            .take();
        manager.create_index(one_of_a_name).await
    }
}

fn saved_filter() -> TableCreateStatement {
    Table::create()
        .table("saved_filter")
        .col(big_pk_auto("id"))
        .col(big_integer("account_id"))
        .col(text("name"))
        .col(text("query"))
        .foreign_key(
            reference("saved_filter", "account_id", "account").on_delete(ForeignKeyAction::Cascade),
        )
        .take()
}
