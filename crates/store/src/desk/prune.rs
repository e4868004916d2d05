//! Thinning out what the desk saved by itself long ago.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter,
    sea_query::{Expr, Order, Query, SelectStatement},
};

use super::{Desk, save::SITTING};
use crate::{StoreError, entity::revision};

/// How long every automatic save is kept.
const KEPT_FOR: TimeDelta = TimeDelta::days(30);
/// How many are looked at before others may write again.
const AT_ONCE: u64 = 500;

/// When the same person saved the same article next.
const NEXT_AT: &str = "(SELECT MIN(later.made_at) FROM revision AS later \
    WHERE later.article_id = revision.article_id AND later.id > revision.id \
    AND later.account_id = revision.account_id)";
/// True for what no reader saw, no link shows and no article says.
const IS_NEEDED_NOWHERE: &str = "NOT EXISTS (SELECT 1 FROM publication \
    WHERE publication.article_id = revision.article_id AND publication.revision_id = revision.id) \
    AND NOT EXISTS (SELECT 1 FROM share \
    WHERE share.article_id = revision.article_id AND share.revision_id = revision.id) \
    AND NOT EXISTS (SELECT 1 FROM article WHERE article.id = revision.article_id \
    AND (article.head_revision_id = revision.id OR article.published_revision_id = revision.id))";

#[derive(Debug, FromQueryResult)]
struct Old {
    id: i64,
    made_at: DateTime<Utc>,
    next_at: Option<DateTime<Utc>>,
}

impl Desk<'_> {
    /// Deletes automatic saves older than 30 days that a later save of the same sitting replaced, and says how many.
    ///
    /// What readers saw, what a link shows and what an article says last stays.
    ///
    /// # Errors
    /// When the database does not answer; what was deleted until then stays so.
    pub async fn prune_autosaves(&self, now: DateTime<Utc>) -> Result<u64, StoreError> {
        let (mut last, mut deleted) = (0, 0);
        loop {
            let rows = self.db.reader().query_all(&old(last, now)).await?;
            let mut replaced = Vec::new();
            for row in &rows {
                let old = Old::from_query_result(row, "")?;
                last = old.id;
                if old.next_at.is_some_and(|at| at - old.made_at < SITTING) {
                    replaced.push(old.id);
                }
            }
            if rows.is_empty() {
                return Ok(deleted);
            }
            deleted += revision::Entity::delete_many()
                .filter(revision::Column::Id.is_in(replaced))
                .exec(&self.db.writer())
                .await?
                .rows_affected;
        }
    }
}

fn old(after: i64, now: DateTime<Utc>) -> SelectStatement {
    use revision::Column;
    Query::select()
        .columns([Column::Id, Column::MadeAt])
        .expr_as(Expr::cust(NEXT_AT), "next_at")
        .from(revision::Entity)
        .and_where(Expr::cust("is_autosave"))
        .and_where(Expr::col(Column::MadeAt).lte(now - KEPT_FOR))
        .and_where(Expr::col(Column::Id).gt(after))
        .and_where(Expr::cust(IS_NEEDED_NOWHERE))
        .order_by(Column::Id, Order::Asc)
        .limit(AT_ONCE)
        .take()
}
