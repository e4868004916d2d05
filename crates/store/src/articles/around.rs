//! Where a reader can go on from an article: to its neighbours in the section, and to what is like it.

use chrono::{DateTime, Utc};
use domain::{ArticleId, SectionId, TagId, article::ArticleSummary};
use sea_orm::{
    EntityTrait, JoinType, QuerySelect, RelationTrait, Select,
    sea_query::{Expr, ExprTrait, Order, Query, SelectStatement},
};

use super::{
    Articles, Shelf,
    lists::named_by,
    row::summaries,
    shelf::{Part, Place, one_after_the_other},
};
use crate::{
    StoreError,
    entity::{article, article_tag},
};

/// How many of a tag's newest articles can be found related; older ones are not worth counting the tags of a large
/// archive at each reading.
const CANDIDATES_PER_TAG: u64 = 24;

/// The articles on both sides of one in its section.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Neighbours {
    /// The next one published after it.
    pub newer: Option<ArticleSummary>,
    /// The last one published before it.
    pub older: Option<ArticleSummary>,
}

impl Articles<'_> {
    /// The articles published right before and after this one in its section, as readers see it at `now`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn neighbours(
        &self,
        article: &ArticleSummary,
        now: DateTime<Utc>,
    ) -> Result<Neighbours, StoreError> {
        let Some(select) = both_sides(article, now) else {
            return Ok(Neighbours::default());
        };
        let mut neighbours = Neighbours::default();
        for neighbour in self.read(select).await? {
            if Place::from(&neighbour) > Place::from(article) {
                neighbours.newer = Some(neighbour);
            } else {
                neighbours.older = Some(neighbour);
            }
        }
        Ok(neighbours)
    }

    /// What a reader of this article may want next: most shared tags first, then the newest of the same section.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn related(
        &self,
        article: ArticleId,
        limit: u32,
        now: DateTime<Utc>,
    ) -> Result<Vec<ArticleSummary>, StoreError> {
        let shelves: Vec<(i64, Option<i64>)> = shelves_of(article)
            .into_tuple()
            .all(&self.db.reader())
            .await?;
        let Some((section, _)) = shelves.first() else {
            return Ok(Vec::new());
        };
        let tags = shelves.iter().filter_map(|(_, tag)| tag.map(TagId));
        match alike(article, SectionId(*section), tags, limit, now) {
            Some(select) => self.read(select).await,
            None => Ok(Vec::new()),
        }
    }
}

pub(super) fn both_sides(
    article: &ArticleSummary,
    now: DateTime<Utc>,
) -> Option<Select<article::Entity>> {
    let section = Shelf::Section(article.section.id);
    let place = Place::from(article);
    let sides = [Part::NewerThan(place), Part::OlderThan(place)];
    one_after_the_other(sides.map(|side| section.keys(side, now).limit(1).take())).map(named_by)
}

/// The section of an article beside each of its tags.
pub(super) fn shelves_of(article: ArticleId) -> Select<article::Entity> {
    article::Entity::find_by_id(article.0)
        .select_only()
        .column(article::Column::SectionId)
        .column(article_tag::Column::TagId)
        .join(
            JoinType::LeftJoin,
            article_tag::Relation::Article.def().rev(),
        )
}

/// Counts how often each candidate comes up: once for each shared tag, and not at all for the section.
pub(super) fn alike(
    article: ArticleId,
    section: SectionId,
    tags: impl Iterator<Item = TagId>,
    limit: u32,
    now: DateTime<Utc>,
) -> Option<Select<article::Entity>> {
    // One more than asked for, because the article itself is among them.
    let of_section = candidates(Shelf::Section(section), 0, u64::from(limit) + 1, now);
    let of_tags = tags.map(|tag| candidates(Shelf::Tag(tag), 1, CANDIDATES_PER_TAG, now));
    let all = one_after_the_other(of_tags.chain([of_section]))?;
    let best = Query::select()
        .column("id")
        .expr_as(Expr::col("shared").sum(), "shared")
        .from_subquery(all, "candidate")
        .and_where(Expr::col("id").ne(article.0))
        .group_by_col("id")
        .order_by_expr(Expr::col("shared").sum(), Order::Desc)
        .order_by_expr(Expr::col("published_at").max(), Order::Desc)
        .order_by("id", Order::Desc)
        .limit(limit.into())
        .take();
    let mut select = summaries();
    QuerySelect::query(&mut select)
        .join_subquery(
            JoinType::InnerJoin,
            best,
            "best",
            Expr::col(("best", "id")).equals((article::Entity, article::Column::Id)),
        )
        .order_by(("best", "shared"), Order::Desc)
        .order_by((article::Entity, article::Column::PublishedAt), Order::Desc)
        .order_by((article::Entity, article::Column::Id), Order::Desc);
    Some(select)
}

fn candidates(shelf: Shelf, shared: i32, limit: u64, now: DateTime<Utc>) -> SelectStatement {
    shelf
        .keys(Part::Whole, now)
        .expr_as(Expr::val(shared), "shared")
        .limit(limit)
        .take()
}
