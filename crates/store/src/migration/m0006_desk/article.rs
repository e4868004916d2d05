//! What the desk keeps with an article itself, and the indexes that its lists walk.

use domain::text::fold;
use sea_orm_migration::{
    SchemaManager,
    schema::{
        big_integer_null, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null,
    },
    sea_orm::{ConnectionTrait, DbErr, Statement},
    sea_query::{
        ColumnDef, ConditionalStatement, Expr, ExprTrait, Index, IndexCreateStatement, IndexOrder,
        Order, Query, Table,
    },
};

/// How many headlines are folded at once, so that a large archive does not have to fit into memory.
const FOLDED_AT_ONCE: u64 = 500;

pub(super) async fn extend(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // SQLite adds one column at a time.
    for mut column in columns() {
        let mut change = Table::alter()
            .table("article")
            .add_column(&mut column)
            .take();
        manager.alter_table(change.take()).await?;
    }
    let db = manager.get_connection();
    let backfill = "UPDATE article SET changed_at = COALESCE(updated_at, created_at)";
    db.execute_raw(Statement::from_string(db.get_database_backend(), backfill))
        .await?;
    fold_titles(db).await?;
    for index in indexes() {
        manager.create_index(index).await?;
    }
    Ok(())
}

/// A head and a published revision are no references, because a revision refers to its article already.
fn columns() -> [ColumnDef; 8] {
    [
        big_integer_null("owner_id")
            .extra("REFERENCES account (id)")
            .take(),
        big_integer_null("head_revision_id"),
        big_integer_null("published_revision_id"),
        text_null("note"),
        big_integer_null("note_by")
            .extra("REFERENCES account (id)")
            .take(),
        timestamp_with_time_zone("changed_at")
            .default("1970-01-01T00:00:00+00:00")
            .take(),
        timestamp_with_time_zone_null("binned_at"),
        text("folded_title").default("").take(),
    ]
}

async fn fold_titles<C: ConnectionTrait>(db: &C) -> Result<(), DbErr> {
    let mut last = 0_i64;
    loop {
        let select = Query::select()
            .columns(["id", "title"])
            .from("article")
            .and_where(Expr::col("id").gt(last))
            .order_by("id", Order::Asc)
            .limit(FOLDED_AT_ONCE)
            .take();
        let rows = db.query_all(&select).await?;
        if rows.is_empty() {
            return Ok(());
        }
        for row in rows {
            last = row.try_get("", "id")?;
            let title: String = row.try_get("", "title")?;
            let update = Query::update()
                .table("article")
                .value("folded_title", fold(&title))
                .and_where(Expr::col("id").eq(last))
                .take();
            db.execute(&update).await?;
        }
    }
}

/// Each list walks its own index from the latest change on and decides by the index alone what belongs to it.
fn indexes() -> Vec<IndexCreateStatement> {
    let mut list = list_indexes();
    list.extend([
        Index::create()
            .name("article_expiring")
            .table("article")
            .col("expires_at")
            .cond_where(Expr::cust("expires_at IS NOT NULL"))
            .take(),
        Index::create()
            .name("article_due")
            .table("article")
            .col("published_at")
            .cond_where(Expr::cust("state = 'scheduled'"))
            .take(),
    ]);
    list
}

fn list_indexes() -> Vec<IndexCreateStatement> {
    vec![
        // The search for words reads this whole index at worst, and never an article.
        list_index(
            "article_changed",
            None,
            &[
                "state",
                "section_id",
                "owner_id",
                "author_id",
                "folded_title",
            ],
        ),
        // Not for what readers see: an index that begins with the state would lure their lists away from their own.
        list_index(
            "article_changed_by_state",
            Some("state"),
            &["section_id", "owner_id", "author_id"],
        )
        .cond_where(Expr::cust("state <> 'published'"))
        .take(),
        list_index(
            "article_changed_by_section",
            Some("section_id"),
            &["state", "owner_id", "author_id"],
        ),
        list_index(
            "article_changed_by_owner",
            Some("owner_id"),
            &["state", "section_id", "author_id"],
        ),
        list_index(
            "article_corrected",
            None,
            &["state", "section_id", "owner_id"],
        )
        .cond_where(Expr::cust("head_revision_id <> published_revision_id"))
        .take(),
    ]
}

fn list_index(
    name: &'static str,
    first: Option<&'static str>,
    covered: &[&'static str],
) -> IndexCreateStatement {
    let mut index = Index::create().name(name).table("article").take();
    if let Some(first) = first {
        index.col(first);
    }
    index
        .col(("changed_at", IndexOrder::Desc))
        .col(("id", IndexOrder::Desc));
    for column in covered {
        index.col(*column);
    }
    index
}
