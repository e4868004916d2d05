//! Where a reader can go on from an article: to its neighbors in the section, and to what is like it.

use chrono::{DateTime, Utc};
use domain::{
    ArticleId, Slug, TagId,
    article::{Article, ArticleSummary},
};
use sea_orm::{
    ConnectionTrait,
    sea_query::{Expr, ExprTrait, Order, Query, SelectStatement},
};

use super::{
    Articles, Shelf,
    row::read_slug,
    shelf::{Part, Place, one_after_the_other},
};
use crate::{StoreError, entity::article};

/// How many of a tag's newest articles can be found related; older ones are not worth counting the tags of a large
/// archive at each reading.
const CANDIDATES_PER_TAG: u64 = 24;

/// What a link to an article shows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The last part of its address.
    pub slug: Slug,
    /// Its headline.
    pub title: String,
    /// When readers could first see it.
    pub published_at: DateTime<Utc>,
}

/// Where a reader can go on from an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// The next one published after it in its section.
    pub newer: Option<Headline>,
    /// The last one published before it in its section.
    pub older: Option<Headline>,
    /// What is like it: most shared tags first, then the newest of the same section.
    pub related: Vec<Headline>,
}

/// How an article was found around another one; a number in the statement's rows.
#[derive(Clone, Copy, Debug)]
enum Found {
    Newer = 1,
    Older = 2,
    Related = 3,
}

impl From<ArticleSummary> for Headline {
    fn from(article: ArticleSummary) -> Self {
        Self {
            slug: article.slug,
            title: article.title,
            published_at: article.published_at,
        }
    }
}

impl Articles<'_> {
    /// What stands around an article for readers at `now`, at most `limit` of it related.
    ///
    /// One statement for all, because every page of an article asks for it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn around(
        &self,
        article: &Article,
        limit: u32,
        now: DateTime<Utc>,
    ) -> Result<Around, StoreError> {
        let mut around = Around::default();
        let Some(select) = around_of(article, limit, now) else {
            return Ok(around);
        };
        for row in self.db.reader().query_all(&select).await? {
            let (found, slug, title, published_at): (i32, String, String, DateTime<Utc>) =
                row.try_get_many_by_index()?;
            let headline = Headline {
                slug: read_slug(slug)?,
                title,
                published_at,
            };
            match found {
                found if found == Found::Newer as i32 => around.newer = Some(headline),
                found if found == Found::Older as i32 => around.older = Some(headline),
                _ => around.related.push(headline),
            }
        }
        Ok(around)
    }
}

pub(super) fn around_of(
    article: &Article,
    limit: u32,
    now: DateTime<Utc>,
) -> Option<SelectStatement> {
    let summary = &article.summary;
    let section = Shelf::Section(summary.section.id);
    let place = Place::from(summary);
    let side = |part, found| marked(section.keys(part, now).limit(1).take(), 0, found);
    let tags = article.tags.iter().map(|tag| tag.id);
    let all = one_after_the_other([
        side(Part::NewerThan(place), Found::Newer),
        side(Part::OlderThan(place), Found::Older),
        alike(summary.id, section, tags, limit, now)?,
    ])?;
    let near = |column: &'static str| Expr::col(("near", column));
    let select = Query::select()
        .column(("near", "found"))
        .column((article::Entity, article::Column::Slug))
        .column((article::Entity, article::Column::Title))
        .column((article::Entity, article::Column::PublishedAt))
        .from_subquery(all, "near")
        .inner_join(
            article::Entity,
            near("id").equals((article::Entity, article::Column::Id)),
        )
        .order_by_expr(near("shared"), Order::Desc)
        .order_by_expr(near("published_at"), Order::Desc)
        .order_by_expr(near("id"), Order::Desc)
        .take();
    Some(select)
}

/// Counts how often each candidate comes up: once for each shared tag, and not at all for the section.
fn alike(
    article: ArticleId,
    section: Shelf,
    tags: impl Iterator<Item = TagId>,
    limit: u32,
    now: DateTime<Utc>,
) -> Option<SelectStatement> {
    let candidates = |shelf: Shelf, shared, limit: u64| {
        marked(
            shelf.keys(Part::Whole, now).limit(limit).take(),
            shared,
            Found::Related,
        )
    };
    // One more than asked for, because the article itself is among them.
    let of_section = candidates(section, 0, u64::from(limit) + 1);
    let of_tags = tags.map(|tag| candidates(Shelf::Tag(tag), 1, CANDIDATES_PER_TAG));
    let all = one_after_the_other(of_tags.chain([of_section]))?;
    let select = Query::select()
        .column("id")
        .expr_as(Expr::col("published_at").max(), "published_at")
        .expr_as(Expr::col("shared").sum(), "shared")
        .expr_as(Expr::col("found").max(), "found")
        .from_subquery(all, "candidate")
        .and_where(Expr::col("id").ne(article.0))
        .group_by_col("id")
        .order_by("shared", Order::Desc)
        .order_by("published_at", Order::Desc)
        .order_by("id", Order::Desc)
        .limit(limit.into())
        .take();
    Some(select)
}

/// Adds what is the same for all rows: how they were found and how many tags they share.
fn marked(mut keys: SelectStatement, shared: i32, found: Found) -> SelectStatement {
    keys.expr_as(Expr::cust(shared.to_string()), "shared")
        .expr_as(Expr::cust((found as i32).to_string()), "found")
        .take()
}
