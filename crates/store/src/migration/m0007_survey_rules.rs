//! How surveys are put before their readers, where they stand, and what was corrected in them.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    async_trait::async_trait,
    schema::{big_integer, big_pk_auto, boolean, text, timestamp_with_time_zone},
    sea_orm::{ConnectionTrait, DbErr},
    sea_query::{
        ColumnDef, ForeignKeyAction, ForeignKeyCreateStatement, Index, Table, TableCreateStatement,
    },
};

use super::{create_keyed_table, reference};

pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0007_survey_rules"
    }
}

#[async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            boolean("is_scheduled").default(true).take(),
            boolean("is_shuffled").default(false).take(),
            text("results").default("after_vote").take(),
            boolean("is_corrected").default(false).take(),
        ];
        for column in columns {
            add_column(manager, column).await?;
        }
        create_keyed_table(manager, &mut placement()).await?;
        let of_survey = Index::create()
            .name("survey_placement_of")
            .table("survey_placement")
            .col("survey_id")
            .take();
        manager.create_index(of_survey).await?;
        manager.create_table(correction()).await?;
        let of_survey = Index::create()
            .name("survey_correction_of")
            .table("survey_correction")
            .col("survey_id")
            .col("id")
            .take();
        manager.create_index(of_survey).await?;
        // Until here every survey stood beside every page.
        let everywhere = "INSERT INTO survey_placement (place, place_id, survey_id) \
                          SELECT 'everywhere', 0, id FROM survey";
        manager
            .get_connection()
            .execute_unprepared(everywhere)
            .await?;
        Ok(())
    }
}

/// SQLite adds one column at a time.
async fn add_column(manager: &SchemaManager<'_>, mut column: ColumnDef) -> Result<(), DbErr> {
    let alter = Table::alter()
        .table("survey")
        .add_column(&mut column)
        .take();
    manager.alter_table(alter).await
}

fn placement() -> TableCreateStatement {
    Table::create()
        .table("survey_placement")
        .col(text("place"))
        .col(big_integer("place_id"))
        .col(big_integer("survey_id"))
        .primary_key(
            Index::create()
                .col("place")
                .col("place_id")
                .col("survey_id"),
        )
        .foreign_key(&mut of_survey("survey_placement"))
        .take()
}

fn correction() -> TableCreateStatement {
    Table::create()
        .table("survey_correction")
        .col(big_pk_auto("id"))
        .col(big_integer("survey_id"))
        .col(timestamp_with_time_zone("corrected_at"))
        .col(boolean("is_question"))
        .col(text("old_wording"))
        .col(text("new_wording"))
        .foreign_key(&mut of_survey("survey_correction"))
        .take()
}

fn of_survey(table: &'static str) -> ForeignKeyCreateStatement {
    reference(table, "survey_id", "survey")
        .on_delete(ForeignKeyAction::Cascade)
        .take()
}
