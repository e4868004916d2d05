//! One article with everything that its own page shows.

use chrono::{DateTime, Utc};
use document::Document;
use domain::{
    AuthorId, Slug, TagId,
    article::Article,
    section::{Author, Tag},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, FromQueryResult, JoinType, QueryFilter, QuerySelect,
    RelationTrait, Select,
    sea_query::{Expr, ExprTrait, Query, SelectStatement},
};

use super::{
    Articles,
    row::{SummaryRow, read_slug, summaries},
    shelf::is_visible,
};
use crate::{
    StoreError,
    connection::is_sqlite,
    entity::{article, article_tag, author, tag},
};

#[derive(Debug, FromQueryResult)]
struct ArticleRow {
    #[sea_orm(nested)]
    summary: SummaryRow,
    byline: String,
    updated_at: Option<DateTime<Utc>>,
    author_id: Option<i64>,
    author_slug: Option<String>,
    author_name: Option<String>,
    tags: String,
    body: String,
}

impl Articles<'_> {
    /// The article that readers see under this slug at `now`, with its text.
    ///
    /// # Errors
    /// When the database does not answer or holds a text that cannot be understood.
    pub async fn find_published(
        &self,
        slug: &Slug,
        now: DateTime<Utc>,
    ) -> Result<Option<(Article, Document)>, StoreError> {
        let reader = self.db.reader();
        let by_slug = published(slug, now, reader.get_database_backend());
        let row = by_slug.into_model::<ArticleRow>().one(&reader).await?;
        let Some(row) = row else { return Ok(None) };
        let (author, tags) = (row.author()?, row.tags()?);
        let body = Document::from_json(&row.body).map_err(StoreError::corrupt("article body"))?;
        let summary = row.summary.into_summary()?;
        let article = Article {
            tags,
            summary,
            byline: row.byline,
            author,
            updated_at: row.updated_at,
        };
        Ok(Some((article, body)))
    }
}

impl ArticleRow {
    fn author(&self) -> Result<Option<Author>, StoreError> {
        let (Some(id), Some(author_slug), Some(name)) =
            (self.author_id, &self.author_slug, &self.author_name)
        else {
            return Ok(None);
        };
        Ok(Some(Author {
            id: AuthorId(id),
            slug: read_slug(author_slug.clone())?,
            name: name.clone(),
        }))
    }

    fn tags(&self) -> Result<Vec<Tag>, StoreError> {
        let tags: Vec<(i64, String, String)> =
            serde_json::from_str(&self.tags).map_err(StoreError::corrupt("list of tags"))?;
        let mut tags = tags
            .into_iter()
            .map(|(id, tag_slug, name)| {
                Ok(Tag {
                    id: TagId(id),
                    slug: read_slug(tag_slug)?,
                    name,
                })
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        tags.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(tags)
    }
}

pub(super) fn published(
    slug: &Slug,
    now: DateTime<Utc>,
    backend: DbBackend,
) -> Select<article::Entity> {
    use article::Column;
    summaries()
        .columns([
            Column::Byline,
            Column::UpdatedAt,
            Column::AuthorId,
            Column::Body,
        ])
        .column_as(author::Column::Slug, "author_slug")
        .column_as(author::Column::Name, "author_name")
        .expr_as(Expr::from(tags_in_one(backend)), "tags")
        .join(JoinType::LeftJoin, article::Relation::Author.def())
        .filter(Column::Slug.eq(slug.as_str()))
        .filter(is_visible(now))
}

/// All tags of the article in one column, so that they come with the article and not by a question of their own.
fn tags_in_one(backend: DbBackend) -> SelectStatement {
    let in_one = if is_sqlite(backend) {
        "JSON_GROUP_ARRAY(JSON_ARRAY(tag.id, tag.slug, tag.name))"
    } else {
        "COALESCE(JSON_AGG(JSON_BUILD_ARRAY(tag.id, tag.slug, tag.name))::text, '[]')"
    };
    Query::select()
        .expr(Expr::cust(in_one))
        .from(article_tag::Entity)
        .inner_join(
            tag::Entity,
            Expr::col((tag::Entity, tag::Column::Id))
                .equals((article_tag::Entity, article_tag::Column::TagId)),
        )
        .and_where(
            Expr::col((article_tag::Entity, article_tag::Column::ArticleId))
                .equals((article::Entity, article::Column::Id)),
        )
        .take()
}
