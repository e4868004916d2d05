//! The audit log, to which rows are only ever added; the database itself refuses everything else.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    async_trait::async_trait,
    schema::{big_integer, big_integer_null, big_pk_auto, text, timestamp_with_time_zone},
    sea_orm::{ConnectionTrait, DbErr},
    sea_query::{Index, IndexCreateStatement, IndexOrder, Table, TableCreateStatement},
};

use super::reference;
use crate::connection::is_sqlite;

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
        for index in indexes() {
            manager.create_index(index).await?;
        }
        let db = manager.get_connection();
        let guards: &[&str] = if is_sqlite(manager.get_database_backend()) {
            &SQLITE_GUARDS
        } else {
            &POSTGRES_GUARDS
        };
        for guard in guards {
            db.execute_unprepared(guard).await?;
        }
        Ok(())
    }
}

const SQLITE_GUARDS: [&str; 2] = [
    "CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit \
     BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END",
    "CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit \
     BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END",
];

const POSTGRES_GUARDS: [&str; 2] = [
    "CREATE FUNCTION audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS \
     $$ BEGIN RAISE EXCEPTION 'the audit log is only added to'; END $$",
    "CREATE TRIGGER audit_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON audit \
     FOR EACH STATEMENT EXECUTE FUNCTION audit_is_only_added_to()",
];

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

/// Each filter walks an index of its own from the newest entry on.
fn indexes() -> [IndexCreateStatement; 5] {
    [
        newest("audit_newest", &[]),
        newest("audit_by_account", &["account_id"]),
        newest("audit_by_act", &["act"]),
        newest("audit_by_kind", &["subject_kind"]),
        newest("audit_by_subject", &["subject_kind", "subject_id"]),
    ]
}

fn newest(name: &'static str, filters: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create().name(name).table("audit").take();
    for filter in filters {
        index.col(*filter);
    }
    index
        .col(("at", IndexOrder::Desc))
        .col(("id", IndexOrder::Desc))
        .take()
}
