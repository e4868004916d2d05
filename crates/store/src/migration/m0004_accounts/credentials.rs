//! What a person has beside the password to prove who it is.

use sea_orm_migration::{
    SchemaManager,
    schema::{
        big_integer, big_pk_auto, blob, text, text_null, timestamp_with_time_zone,
        timestamp_with_time_zone_null,
    },
    sea_orm::DbErr,
    sea_query::{Index, Table, TableCreateStatement},
};

use super::of_account;
use crate::migration::create_keyed_table;

pub(super) async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    create_keyed_table(manager, &mut totp()).await?;
    create_keyed_table(manager, &mut recovery_code()).await?;
    manager.create_table(passkey()).await?;
    let of_account = Index::create()
        .name("passkey_of_account")
        .table("passkey")
        .col("account_id")
        .take();
    manager.create_index(of_account).await
}

/// A secret in force, and one that its owner has not answered from yet; both encrypted.
fn totp() -> TableCreateStatement {
    Table::create()
        .table("totp")
        .col(big_integer("account_id").primary_key())
        .col(text_null("secret"))
        .col(big_integer("last_step"))
        .col(text_null("offered"))
        .col(timestamp_with_time_zone_null("offered_until"))
        .foreign_key(&mut of_account("totp"))
        .take()
}

fn recovery_code() -> TableCreateStatement {
    Table::create()
        .table("recovery_code")
        .col(big_integer("account_id"))
        .col(blob("id"))
        .primary_key(Index::create().col("account_id").col("id"))
        .foreign_key(&mut of_account("recovery_code"))
        .take()
}

fn passkey() -> TableCreateStatement {
    Table::create()
        .table("passkey")
        .col(big_pk_auto("id"))
        .col(big_integer("account_id"))
        .col(text("name"))
        .col(text("credential"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("used_at"))
        .foreign_key(&mut of_account("passkey"))
        .take()
}
