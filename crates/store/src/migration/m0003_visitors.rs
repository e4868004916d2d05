//! Who is here at this time, and the counts of visits and views by day.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    async_trait::async_trait,
    schema::{big_integer, blob, date, timestamp_with_time_zone},
    sea_orm::DbErr,
    sea_query::{ForeignKeyAction, Index, Table, TableCreateStatement},
};

use super::{create_keyed_table, reference};

pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0003_visitors"
    }
}

#[async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_keyed_table(manager, &mut presence()).await?;
        manager
            .create_index(
                Index::create()
                    .name("presence_seen")
                    .table("presence")
                    .col("seen_at")
                    .take(),
            )
            .await?;
        create_keyed_table(manager, &mut visit_day()).await?;
        create_keyed_table(manager, &mut view_day()).await?;
        create_keyed_table(manager, &mut visitor_salt()).await
    }
}

fn presence() -> TableCreateStatement {
    Table::create()
        .table("presence")
        .col(blob("visitor").primary_key())
        .col(timestamp_with_time_zone("seen_at"))
        .take()
}

fn visit_day() -> TableCreateStatement {
    Table::create()
        .table("visit_day")
        .col(date("day").primary_key())
        .col(big_integer("visits"))
        .take()
}

fn view_day() -> TableCreateStatement {
    Table::create()
        .table("view_day")
        .col(date("day"))
        .col(big_integer("article_id"))
        .col(big_integer("views"))
        .primary_key(Index::create().col("day").col("article_id"))
        .foreign_key(
            reference("view_day", "article_id", "article").on_delete(ForeignKeyAction::Cascade),
        )
        .take()
}

fn visitor_salt() -> TableCreateStatement {
    Table::create()
        .table("visitor_salt")
        .col(date("day").primary_key())
        .col(blob("salt"))
        .take()
}
