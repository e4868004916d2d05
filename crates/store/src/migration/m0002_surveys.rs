//! Surveys, their choices with the counts, and who took part, kept apart from what was picked.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    async_trait::async_trait,
    schema::{
        big_integer, big_pk_auto, blob, integer, integer_null, text, timestamp_with_time_zone,
        timestamp_with_time_zone_null,
    },
    sea_orm::DbErr,
    sea_query::{
        ForeignKeyAction, ForeignKeyCreateStatement, Index, IndexOrder, Table, TableCreateStatement,
    },
};

use super::{create_keyed_table, reference};

pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0002_surveys"
    }
}

#[async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(survey()).await?;
        manager
            .create_index(
                Index::create()
                    .name("survey_newest")
                    .table("survey")
                    .col(("opens_at", IndexOrder::Desc))
                    .col(("id", IndexOrder::Desc))
                    .take(),
            )
            .await?;
        manager.create_table(choice()).await?;
        manager
            .create_index(
                Index::create()
                    .name("choice_in_order")
                    .table("choice")
                    .col("survey_id")
                    .col("position")
                    .unique()
                    .take(),
            )
            .await?;
        create_keyed_table(manager, &mut participation()).await
    }
}

fn survey() -> TableCreateStatement {
    Table::create()
        .table("survey")
        .col(big_pk_auto("id"))
        .col(text("slug").unique_key())
        .col(text("question"))
        .col(integer_null("choices_max"))
        .col(timestamp_with_time_zone("opens_at"))
        .col(timestamp_with_time_zone_null("closes_at"))
        .col(big_integer("ballots").default(0))
        .take()
}

fn choice() -> TableCreateStatement {
    Table::create()
        .table("choice")
        .col(big_pk_auto("id"))
        .col(big_integer("survey_id"))
        .col(integer("position"))
        .col(text("label"))
        .col(big_integer("votes").default(0))
        .foreign_key(&mut of_survey("choice"))
        .take()
}

fn participation() -> TableCreateStatement {
    Table::create()
        .table("participation")
        .col(big_integer("survey_id"))
        .col(blob("voter"))
        .primary_key(Index::create().col("survey_id").col("voter"))
        .foreign_key(&mut of_survey("participation"))
        .take()
}

fn of_survey(table: &'static str) -> ForeignKeyCreateStatement {
    reference(table, "survey_id", "survey")
        .on_delete(ForeignKeyAction::Cascade)
        .take()
}
