//! What people read most.

use chrono::{DateTime, NaiveDate, Utc};
use domain::article::ArticleSummary;
use sea_orm::{
    JoinType, QueryFilter, QuerySelect, Select,
    sea_query::{Expr, ExprTrait, Order, Query},
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
}

pub(super) fn most_read(
    limit: u32,
    since_day: NaiveDate,
    now: DateTime<Utc>,
) -> Select<article::Entity> {
    let reading = Query::select()
        .expr_as(Expr::col(view_day::Column::ArticleId), "article_id")
        .expr_as(Expr::col(view_day::Column::Views).sum(), "opened")
        .from(view_day::Entity)
        .and_where(Expr::col(view_day::Column::Day).gte(since_day))
        .group_by_col(view_day::Column::ArticleId)
        .take();
    let mut select = summaries().filter(is_visible(now));
    QuerySelect::query(&mut select)
        .join_subquery(
            JoinType::InnerJoin,
            reading,
            "reading",
            Expr::col(("reading", "article_id")).equals((article::Entity, article::Column::Id)),
        )
        .order_by(("reading", "opened"), Order::Desc)
        .order_by((article::Entity, article::Column::Id), Order::Desc)
        .limit(limit.into());
    select
}
