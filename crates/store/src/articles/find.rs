//! One article with everything that its own page shows.

use chrono::{DateTime, Utc};
use document::Document;
use domain::{
    ArticleId, AuthorId, Slug, TagId,
    article::Article,
    section::{Author, Tag},
};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait, Select,
};

use super::{
    Articles,
    row::{SummaryRow, read_slug, summaries},
    shelf::is_visible,
};
use crate::{
    StoreError,
    entity::{article, article_tag, author, tag},
    lasting::read_one,
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
        let row: Option<ArticleRow> = read_one(&self.db.reader(), published(slug, now)).await?;
        let Some(row) = row else { return Ok(None) };
        let author = row.author()?;
        let body = Document::from_json(&row.body).map_err(StoreError::corrupt("article body"))?;
        let summary = row.summary.into_summary()?;
        let article = Article {
            tags: self.tags_of(summary.id).await?,
            summary,
            byline: row.byline,
            author,
            updated_at: row.updated_at,
        };
        Ok(Some((article, body)))
    }

    async fn tags_of(&self, article: ArticleId) -> Result<Vec<Tag>, StoreError> {
        let rows: Vec<(i64, String, String)> =
            tags_of(article).into_tuple().all(&self.db.reader()).await?;
        rows.into_iter()
            .map(|(id, tag_slug, name)| {
                Ok(Tag {
                    id: TagId(id),
                    slug: read_slug(tag_slug)?,
                    name,
                })
            })
            .collect()
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
}

pub(super) fn published(slug: &Slug, now: DateTime<Utc>) -> Select<article::Entity> {
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
        .join(JoinType::LeftJoin, article::Relation::Author.def())
        .filter(Column::Slug.eq(slug.as_str()))
        .filter(is_visible(now))
}

pub(super) fn tags_of(article: ArticleId) -> Select<article_tag::Entity> {
    article_tag::Entity::find()
        .select_only()
        .columns([tag::Column::Id, tag::Column::Slug, tag::Column::Name])
        .join(JoinType::InnerJoin, article_tag::Relation::Tag.def())
        .filter(article_tag::Column::ArticleId.eq(article.0))
        .order_by_asc(tag::Column::Name)
}
