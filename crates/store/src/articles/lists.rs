//! Lists of articles, newest first, a page at a time.

use chrono::{DateTime, Utc};
use domain::{
    ArticleId,
    article::ArticleSummary,
    paging::{PageNumber, Paged},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, JoinType, QueryFilter, QuerySelect, RelationTrait, Select,
    sea_query::{Expr, Query, SelectStatement},
};

use super::{
    Articles, Shelf,
    row::{SummaryRow, into_summaries, summaries},
    shelf::{Part, Place},
};
use crate::{
    StoreError,
    entity::{article, article_tag},
};

impl Articles<'_> {
    /// The newest articles at `now`, at most `limit`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn newest(
        &self,
        limit: u32,
        now: DateTime<Utc>,
    ) -> Result<Vec<ArticleSummary>, StoreError> {
        self.read(listed(Shelf::All, Part::Whole, limit, now)).await
    }

    /// One page of a shelf; nothing when the number lies beyond the last page.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list_published(
        &self,
        shelf: Shelf,
        number: PageNumber,
        per_page: u32,
        now: DateTime<Utc>,
    ) -> Result<Option<Paged<ArticleSummary>>, StoreError> {
        let per_page = per_page.max(1);
        let pages = self.count_pages(shelf, per_page, now).await?;
        if number.get() > pages {
            return Ok(None);
        }
        let part = match number.entries_before(per_page) {
            0 => Part::Whole,
            before => match self.place_after(shelf, before, now).await? {
                Some(place) => Part::From(place),
                // The only entry of this page left between the two questions.
                None => return Ok(None),
            },
        };
        let entries = self.read(listed(shelf, part, per_page, now)).await?;
        Ok(Some(Paged {
            entries,
            number,
            pages,
        }))
    }

    async fn count_pages(
        &self,
        shelf: Shelf,
        per_page: u32,
        now: DateTime<Utc>,
    ) -> Result<u32, StoreError> {
        let row = self.db.reader().query_one(&count(shelf, now)).await?;
        let entries: i64 = row.ok_or(StoreError::NotFound)?.try_get("", "entries")?;
        let pages = u64::try_from(entries)
            .unwrap_or(0)
            .div_ceil(per_page.into());
        Ok(u32::try_from(pages).unwrap_or(u32::MAX).max(1))
    }

    /// Where the list goes on after its first `before` entries.
    async fn place_after(
        &self,
        shelf: Shelf,
        before: u64,
        now: DateTime<Utc>,
    ) -> Result<Option<Place>, StoreError> {
        let boundary = boundary(shelf, before, now);
        let Some(row) = self.db.reader().query_one(&boundary).await? else {
            return Ok(None);
        };
        Ok(Some(Place {
            published_at: row.try_get("", "published_at")?,
            id: ArticleId(row.try_get("", "id")?),
        }))
    }

    pub(super) async fn read(
        &self,
        select: Select<article::Entity>,
    ) -> Result<Vec<ArticleSummary>, StoreError> {
        let rows = select.into_model::<SummaryRow>();
        into_summaries(rows.all(&self.db.reader()).await?)
    }
}

/// The summaries of the first `limit` articles of a part of a shelf, in the part's order.
pub(super) fn listed(
    shelf: Shelf,
    part: Part,
    limit: u32,
    now: DateTime<Utc>,
) -> Select<article::Entity> {
    let mut select = summaries();
    if let Shelf::Tag(_) = shelf {
        select = select.join(
            JoinType::InnerJoin,
            article_tag::Relation::Article.def().rev(),
        );
    }
    let query = QuerySelect::query(&mut select);
    shelf.narrow(query, now);
    shelf.put_in_order(query, part);
    query.limit(limit.into());
    select
}

/// The summaries of the articles that a select of keys names, in no order.
pub(super) fn named_by(keys: SelectStatement) -> Select<article::Entity> {
    let ids = Query::select()
        .column("id")
        .from_subquery(keys, "named")
        .take();
    summaries().filter(article::Column::Id.in_subquery(ids))
}

/// How many articles stand on a shelf, counted on its index alone.
pub(super) fn count(shelf: Shelf, now: DateTime<Utc>) -> SelectStatement {
    let mut select = shelf.keys(Part::Whole, now);
    select
        .clear_selects()
        .clear_order_by()
        .expr_as(Expr::cust("COUNT(*)"), "entries");
    select
}

/// The first key after `before` others, found on the shelf's index alone.
pub(super) fn boundary(shelf: Shelf, before: u64, now: DateTime<Utc>) -> SelectStatement {
    shelf.keys(Part::Whole, now).limit(1).offset(before).take()
}
