//! Articles with their shelves and labels, standing pages, pictures, moved addresses, imports and shared secrets.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    async_trait::async_trait,
    schema::{
        big_integer, big_integer_null, big_pk_auto, blob, boolean, integer, text, text_null,
        timestamp_with_time_zone, timestamp_with_time_zone_null,
    },
    sea_orm::DbErr,
    sea_query::{
        ForeignKeyAction, Index, IndexCreateStatement, IndexOrder, Table, TableCreateStatement,
    },
};

use super::{create_keyed_table, reference};

pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0001_news"
    }
}

#[async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let numbered = [
            section(),
            shelf("tag"),
            shelf("author"),
            picture(),
            article(),
            page(),
        ];
        for table in numbered {
            manager.create_table(table).await?;
        }
        for mut table in [article_tag(), redirect(), imported(), secret()] {
            create_keyed_table(manager, &mut table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

fn section() -> TableCreateStatement {
    shelf("section").col(integer("position")).take()
}

fn shelf(name: &'static str) -> TableCreateStatement {
    Table::create()
        .table(name)
        .col(big_pk_auto("id"))
        .col(text("slug").unique_key())
        .col(text("name"))
        .take()
}

fn picture() -> TableCreateStatement {
    Table::create()
        .table("picture")
        .col(big_pk_auto("id"))
        .col(text("hash").unique_key())
        .col(text("media_type"))
        .col(integer("width"))
        .col(integer("height"))
        .col(text("alt"))
        .col(text("variants"))
        .take()
}

fn article() -> TableCreateStatement {
    Table::create()
        .table("article")
        .col(big_pk_auto("id"))
        .col(text("slug").unique_key())
        .col(text("title"))
        .col(text("lead"))
        .col(text("byline"))
        .col(big_integer("section_id"))
        .col(big_integer_null("author_id"))
        .col(big_integer_null("picture_id"))
        .col(text_null("picture_url"))
        .col(text("picture_alt").default(""))
        .col(integer("picture_width").default(0))
        .col(integer("picture_height").default(0))
        .col(text("state"))
        .col(timestamp_with_time_zone_null("published_at"))
        .col(timestamp_with_time_zone_null("expires_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("updated_at"))
        .col(big_integer("views").default(0))
        // Last, so that SQLite reads the long text only where it is asked for.
        .col(text("body"))
        .foreign_key(&mut reference("article", "section_id", "section"))
        .foreign_key(&mut reference("article", "author_id", "author"))
        .foreign_key(&mut reference("article", "picture_id", "picture"))
        .take()
}

/// The copies of the article's own columns let a tag's list come out of one index in order.
fn article_tag() -> TableCreateStatement {
    Table::create()
        .table("article_tag")
        .col(big_integer("article_id"))
        .col(big_integer("tag_id"))
        .col(text("state"))
        .col(timestamp_with_time_zone_null("published_at"))
        .col(timestamp_with_time_zone_null("expires_at"))
        .primary_key(Index::create().col("article_id").col("tag_id"))
        .foreign_key(
            reference("article_tag", "article_id", "article").on_delete(ForeignKeyAction::Cascade),
        )
        .foreign_key(reference("article_tag", "tag_id", "tag").on_delete(ForeignKeyAction::Cascade))
        .take()
}

/// Each list walks its own index from the newest entry on; the end of the key tells what may be seen. The state does
/// not come first, because two states may be seen and two runs of an index are not in order.
fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        list_index("article_newest", "article", None, "id"),
        list_index("article_by_section", "article", Some("section_id"), "id"),
        list_index("article_by_author", "article", Some("author_id"), "id"),
        list_index(
            "article_tag_newest",
            "article_tag",
            Some("tag_id"),
            "article_id",
        ),
        // For the foreign key alone: a picture is not deleted while an article shows it.
        Index::create()
            .name("article_by_picture")
            .table("article")
            .col("picture_id")
            .take(),
    ]
}

fn list_index(
    name: &'static str,
    table: &'static str,
    shelf: Option<&'static str>,
    id: &'static str,
) -> IndexCreateStatement {
    let mut index = Index::create().name(name).table(table).take();
    if let Some(shelf) = shelf {
        index.col(shelf);
    }
    index
        .col(("published_at", IndexOrder::Desc))
        .col((id, IndexOrder::Desc))
        .col("state")
        .col("expires_at")
        .take()
}

fn page() -> TableCreateStatement {
    Table::create()
        .table("page")
        .col(big_pk_auto("id"))
        .col(text("slug").unique_key())
        .col(text("title"))
        .col(integer("position"))
        .col(boolean("is_published"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(text("body"))
        .take()
}

fn redirect() -> TableCreateStatement {
    Table::create()
        .table("redirect")
        .col(text("old_path").primary_key())
        .col(text("new_path"))
        .take()
}

fn imported() -> TableCreateStatement {
    Table::create()
        .table("imported")
        .col(text("source"))
        .col(text("kind"))
        .col(text("key"))
        .col(big_integer("target_id"))
        .primary_key(Index::create().col("source").col("kind").col("key"))
        .take()
}

fn secret() -> TableCreateStatement {
    Table::create()
        .table("secret")
        .col(text("purpose").primary_key())
        .col(blob("value"))
        .take()
}
