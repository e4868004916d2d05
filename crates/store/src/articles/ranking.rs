//! What people read most.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{ArticleId, article::ArticleSummary};
use sea_orm::{
    ColumnTrait, JoinType, QueryFilter, QuerySelect, Select,
    sea_query::{Expr, ExprTrait, Order, Query, SelectStatement},
};

use super::{Articles, row::summaries, shelf::is_visible};
use crate::{
    StoreError,
    entity::{article, view_day},
};

impl Articles<'_> {
    /// The articles opened most often since `since_day`, at most `limit`.
    ///
    /// Adds up the views of all articles that were opened in that time, so a page that many see should keep the answer
    /// for a while.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn most_read(
        &self,
        limit: u32,
        since_day: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Vec<ArticleSummary>, StoreError> {
        self.read(most_read(limit, since_day, now)).await
    }

    /// Those of some articles that readers may see at `now`, in the order in which they are named.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn still_shown(
        &self,
        named: &[ArticleId],
        now: DateTime<Utc>,
    ) -> Result<Vec<ArticleSummary>, StoreError> {
        let ids = named.iter().map(|article| article.0);
        let select = summaries()
            .filter(article::Column::Id.is_in(ids))
            .filter(is_visible(now));
        let mut shown = self.read(select).await?;
        shown.sort_by_key(|summary| named.iter().position(|id| *id == summary.id));
        Ok(shown)
    }
}

/// Ranks bare numbers first: sorting whole summaries of all that was opened costs several times as much.
pub(super) fn most_read(
    limit: u32,
    since_day: NaiveDate,
    now: DateTime<Utc>,
) -> Select<article::Entity> {
    let id = (article::Entity, article::Column::Id);
    let ranked = Query::select()
        .column(id)
        .column(("reading", "opened"))
        .from_subquery(readings(since_day), "reading")
        .inner_join(
            article::Entity,
            Expr::col(id).equals(("reading", "article_id")),
        )
        .cond_where(is_visible(now))
        .order_by(("reading", "opened"), Order::Desc)
        .order_by(id, Order::Desc)
        .limit(limit.into())
        .take();
    let mut select = summaries();
    QuerySelect::query(&mut select)
        .join_subquery(
            JoinType::InnerJoin,
            ranked,
            "ranked",
            Expr::col(("ranked", "id")).equals(id),
        )
        .order_by(("ranked", "opened"), Order::Desc)
        .order_by(id, Order::Desc);
    select
}

/// How often each article was opened since a day.
fn readings(since_day: NaiveDate) -> SelectStatement {
    use view_day::Column;
    Query::select()
        .column(Column::ArticleId)
        .expr_as(Expr::col(Column::Views).sum(), "opened")
        .from(view_day::Entity)
        .and_where(Expr::col(Column::Day).gte(since_day))
        .group_by_col(Column::ArticleId)
        .take()
}
