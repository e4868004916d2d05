//! Who is logged in, who was given a link, and who tried too often.

use sea_orm_migration::{
    SchemaManager,
    schema::{
        big_integer, blob, boolean, integer, text, timestamp_with_time_zone,
        timestamp_with_time_zone_null,
    },
    sea_orm::DbErr,
    sea_query::{
        ForeignKey, ForeignKeyAction, Index, IndexCreateStatement, Table, TableCreateStatement,
    },
};

use super::of_account;
use crate::migration::create_keyed_table;

pub(super) async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    create_keyed_table(manager, &mut session()).await?;
    create_keyed_table(manager, &mut ceremony()).await?;
    create_keyed_table(manager, &mut link()).await?;
    create_keyed_table(manager, &mut attempt()).await?;
    for index in [
        index("session_of_account", "session", "account_id"),
        index("session_by_last_seen", "session", "last_seen_at"),
        index("link_of_account", "link", "account_id"),
        index("attempt_by_last", "attempt", "last_at"),
    ] {
        manager.create_index(index).await?;
    }
    Ok(())
}

/// The key is the hash of what the cookie holds, so that a copy of the table opens nothing.
fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(blob("id").primary_key())
        .col(big_integer("account_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("last_seen_at"))
        .col(text("browser"))
        .col(boolean("second_factor"))
        .foreign_key(&mut of_account("session"))
        .take()
}

/// What a passkey was asked, one question a session and purpose.
fn ceremony() -> TableCreateStatement {
    Table::create()
        .table("ceremony")
        .col(blob("session_id"))
        .col(text("purpose"))
        .col(text("state"))
        .col(timestamp_with_time_zone("expires_at"))
        .primary_key(Index::create().col("session_id").col("purpose"))
        .foreign_key(
            ForeignKey::create()
                .from("ceremony", "session_id")
                .to("session", "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .take()
}

fn link() -> TableCreateStatement {
    Table::create()
        .table("link")
        .col(blob("id").primary_key())
        .col(big_integer("account_id"))
        .col(timestamp_with_time_zone("expires_at"))
        .foreign_key(&mut of_account("link"))
        .take()
}

/// The key is a keyed hash of a login name or a network, so that the table names nobody.
fn attempt() -> TableCreateStatement {
    Table::create()
        .table("attempt")
        .col(blob("id").primary_key())
        .col(integer("failures"))
        .col(timestamp_with_time_zone("last_at"))
        .col(timestamp_with_time_zone_null("waits_until"))
        .col(boolean("is_known"))
        .take()
}

fn index(name: &'static str, table: &'static str, column: &'static str) -> IndexCreateStatement {
    Index::create().name(name).table(table).col(column).take()
}
