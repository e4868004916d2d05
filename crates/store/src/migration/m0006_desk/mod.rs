//! The writing desk: revisions, what was published of them, links to them, who has what open, and the desk's lists.

mod article;

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    async_trait::async_trait,
    schema::{
        big_integer, big_integer_null, big_pk_auto, blob, boolean, integer, text, text_null,
        timestamp_with_time_zone,
    },
    sea_orm::DbErr,
    sea_query::{
        ConditionalStatement, Expr, ForeignKeyAction, ForeignKeyCreateStatement, Index,
        IndexCreateStatement, IndexOrder, Table, TableCreateStatement,
    },
};

use super::{create_keyed_table, reference};

pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0006_desk"
    }
}

#[async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        article::extend(manager).await?;
        for table in [revision(), share()] {
            manager.create_table(table).await?;
        }
        for mut table in [publication(), desk_presence()] {
            create_keyed_table(manager, &mut table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

/// A revision keeps the words of its moment: what its section, author and tags are called or become later is not its
/// business, so these are numbers without a reference.
fn revision() -> TableCreateStatement {
    Table::create()
        .table("revision")
        .col(big_pk_auto("id"))
        .col(big_integer("article_id"))
        .col(timestamp_with_time_zone("made_at"))
        .col(big_integer_null("account_id"))
        .col(text("account_name"))
        .col(boolean("is_autosave"))
        .col(text("origin"))
        .col(text("title"))
        .col(text("lead"))
        .col(text("byline"))
        .col(big_integer("section_id"))
        .col(big_integer_null("author_id"))
        .col(big_integer_null("picture_id"))
        .col(text_null("picture_url"))
        .col(text("picture_alt"))
        .col(integer("picture_width"))
        .col(integer("picture_height"))
        .col(text("tags"))
        // Last, so that SQLite reads the long text only where it is asked for.
        .col(text("body"))
        .foreign_key(&mut of_article("revision"))
        .foreign_key(&mut reference("revision", "account_id", "account"))
        .foreign_key(&mut reference("revision", "picture_id", "picture"))
        .take()
}

/// When readers first saw a revision.
fn publication() -> TableCreateStatement {
    Table::create()
        .table("publication")
        .col(big_integer("article_id"))
        .col(big_integer("revision_id"))
        .col(timestamp_with_time_zone("at"))
        .primary_key(Index::create().col("article_id").col("revision_id"))
        .foreign_key(&mut of_article("publication"))
        .take()
}

/// Only the hash of a link's token is kept, so that nobody who reads the table can follow the link.
fn share() -> TableCreateStatement {
    Table::create()
        .table("share")
        .col(big_pk_auto("id"))
        .col(blob("token_hash").unique_key())
        .col(big_integer("article_id"))
        .col(big_integer("revision_id"))
        .col(big_integer("account_id"))
        .col(timestamp_with_time_zone("expires_at"))
        .foreign_key(&mut of_article("share"))
        .foreign_key(&mut reference("share", "account_id", "account"))
        .take()
}

fn desk_presence() -> TableCreateStatement {
    Table::create()
        .table("desk_presence")
        .col(big_integer("article_id"))
        .col(big_integer("account_id"))
        .col(timestamp_with_time_zone("seen_at"))
        .primary_key(Index::create().col("article_id").col("account_id"))
        .foreign_key(&mut of_article("desk_presence"))
        .foreign_key(
            reference("desk_presence", "account_id", "account")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .take()
}

/// Makes a row go with its article.
fn of_article(table: &'static str) -> ForeignKeyCreateStatement {
    reference(table, "article_id", "article")
        .on_delete(ForeignKeyAction::Cascade)
        .take()
}

fn indexes() -> [IndexCreateStatement; 4] {
    [
        Index::create()
            .name("revision_of_article")
            .table("revision")
            .col("article_id")
            .col(("id", IndexOrder::Desc))
            .take(),
        // For the foreign key alone: a picture is not deleted while a revision shows it.
        Index::create()
            .name("revision_by_picture")
            .table("revision")
            .col("picture_id")
            .take(),
        // Almost all of them are gone after a month, so the index stays small.
        Index::create()
            .name("revision_autosaved")
            .table("revision")
            .col("made_at")
            .cond_where(Expr::cust("is_autosave"))
            .take(),
        Index::create()
            .name("share_of_article")
            .table("share")
            .col("article_id")
            .take(),
    ]
}
