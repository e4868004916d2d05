//! The revisions of standing pages, and what administrators decide about menu, front page, links, banners and settings.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    async_trait::async_trait,
    schema::{
        big_integer, big_integer_null, big_pk_auto, boolean, integer, integer_null, text,
        text_null, timestamp_with_time_zone, timestamp_with_time_zone_null,
    },
    sea_orm::{ConnectionTrait, DbErr},
    sea_query::{ForeignKeyAction, ForeignKeyCreateStatement, Index, Table, TableCreateStatement},
};

use super::{create_keyed_table, reference};

/// Every page that stands when the step is taken begins its history with the text it has.
const FIRST_REVISIONS: &str = "INSERT INTO page_revision (page_id, number, title, saved_at, account_name, body) \
     SELECT id, 1, title, updated_at, '', body FROM page";

pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0008_shelves"
    }
}

#[async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let revision = Table::alter()
            .table("page")
            .add_column(integer("revision").default(1))
            .take();
        manager.alter_table(revision).await?;
        for table in [page_revision(), menu_entry(), site_link(), banner()] {
            manager.create_table(table).await?;
        }
        for mut table in [front_story(), front_block(), setting()] {
            create_keyed_table(manager, &mut table).await?;
        }
        let in_order = Index::create()
            .name("page_revision_in_order")
            .table("page_revision")
            .col("page_id")
            .col("number")
            .unique()
            .take();
        let moved_to = Index::create()
            .name("redirect_by_target")
            .table("redirect")
            .col("new_path")
            .take();
        for index in [in_order, moved_to] {
            manager.create_index(index).await?;
        }
        let db = manager.get_connection();
        db.execute_unprepared(FIRST_REVISIONS).await?;
        Ok(())
    }
}

fn page_revision() -> TableCreateStatement {
    Table::create()
        .table("page_revision")
        .col(big_pk_auto("id"))
        .col(big_integer("page_id"))
        .col(integer("number"))
        .col(text("title"))
        .col(timestamp_with_time_zone("saved_at"))
        .col(big_integer_null("account_id"))
        .col(text("account_name"))
        .col(integer_null("restored_from"))
        .col(text("body"))
        .foreign_key(&mut reference("page_revision", "page_id", "page"))
        .foreign_key(&mut reference("page_revision", "account_id", "account"))
        .take()
}

/// An entry leads to a section, a page or an address elsewhere, and goes with what it leads to.
fn menu_entry() -> TableCreateStatement {
    Table::create()
        .table("menu_entry")
        .col(big_pk_auto("id"))
        .col(integer("position"))
        .col(text("label"))
        .col(big_integer_null("section_id"))
        .col(big_integer_null("page_id"))
        .col(text_null("url"))
        .foreign_key(&mut going_with("menu_entry", "section_id", "section"))
        .foreign_key(&mut going_with("menu_entry", "page_id", "page"))
        .take()
}

fn site_link() -> TableCreateStatement {
    Table::create()
        .table("site_link")
        .col(big_pk_auto("id"))
        .col(text("place"))
        .col(integer("position"))
        .col(text("label"))
        .col(text("url"))
        .take()
}

fn banner() -> TableCreateStatement {
    Table::create()
        .table("banner")
        .col(big_pk_auto("id"))
        .col(text("place"))
        .col(integer("position"))
        .col(big_integer_null("picture_id"))
        .col(text_null("picture_url"))
        .col(text("alt"))
        .col(text("url"))
        .col(timestamp_with_time_zone_null("shown_from"))
        .col(timestamp_with_time_zone_null("shown_until"))
        .foreign_key(&mut reference("banner", "picture_id", "picture"))
        .take()
}

fn front_story() -> TableCreateStatement {
    Table::create()
        .table("front_story")
        .col(big_integer("article_id").primary_key())
        .col(integer("position"))
        .col(boolean("is_lead"))
        .foreign_key(&mut going_with("front_story", "article_id", "article"))
        .take()
}

/// A section without a row here stands behind all others with the usual number of stories.
fn front_block() -> TableCreateStatement {
    Table::create()
        .table("front_block")
        .col(big_integer("section_id").primary_key())
        .col(integer("position"))
        .col(integer("stories"))
        .foreign_key(&mut going_with("front_block", "section_id", "section"))
        .take()
}

fn setting() -> TableCreateStatement {
    Table::create()
        .table("setting")
        .col(text("name").primary_key())
        .col(text("value"))
        .take()
}

fn going_with(
    from: &'static str,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
    reference(from, column, to)
        .on_delete(ForeignKeyAction::Cascade)
        .take()
}
