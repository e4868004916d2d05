//! The audit log.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    async_trait::async_trait,
    schema::{big_integer, big_integer_null, big_pk_auto, text, timestamp_with_time_zone},
    sea_orm::DbErr,
    sea_query::{Index, IndexCreateStatement, IndexOrder, Table, TableCreateStatement},
};

use super::reference;

pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0005_audit"
    }
}

#[async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(audit()).await?;
        for index in [by("account_id"), by("act"), of_subject()] {
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

/// An entry keeps the words of its moment, so that it can be read after its subject is gone.
fn audit() -> TableCreateStatement {
    Table::create()
        .table("audit")
        .col(big_pk_auto("id"))
        .col(timestamp_with_time_zone("at"))
        .col(big_integer_null("account_id"))
        .col(text("account_name"))
        .col(text("act"))
        .col(text("subject_kind"))
        .col(big_integer("subject_id"))
        .col(text("subject_title"))
        .col(text("detail"))
        .foreign_key(&mut reference("audit", "account_id", "account"))
        .take()
}

fn by(column: &'static str) -> IndexCreateStatement {
    Index::create()
        .name(format!("audit_by_{column}"))
        .table("audit")
        .col(column)
        .col(("id", IndexOrder::Desc))
        .take()
}

fn of_subject() -> IndexCreateStatement {
    Index::create()
        .name("audit_of_subject")
        .table("audit")
        .col("subject_kind")
        .col("subject_id")
        .col(("id", IndexOrder::Desc))
        .take()
}
