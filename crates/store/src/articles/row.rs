//! An article's columns as a list fetches them, and the summary that they make.

use chrono::{DateTime, Utc};
use domain::{
    ArticleId, SectionId, Slug, article::ArticleSummary, page::PictureRef, section::Section,
};
use sea_orm::{EntityTrait, FromQueryResult, JoinType, QuerySelect, RelationTrait, Select};

use crate::{
    StoreError,
    entity::{article, picture, section},
    pictures::picture_ref,
};

/// What a list fetches of an article, its section and its picture; never the body.
#[derive(Debug, FromQueryResult)]
pub(super) struct SummaryRow {
    id: i64,
    slug: String,
    title: String,
    lead: String,
    published_at: DateTime<Utc>,
    views: i64,
    section_id: i64,
    section_slug: String,
    section_name: String,
    picture_url: Option<String>,
    picture_alt: String,
    picture_width: i32,
    picture_height: i32,
    stored_hash: Option<String>,
    stored_alt: Option<String>,
    stored_variants: Option<String>,
}

/// Selects the columns of [`SummaryRow`], in no order and of all articles yet.
pub(super) fn summaries() -> Select<article::Entity> {
    use article::Column;
    article::Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::Slug,
            Column::Title,
            Column::Lead,
            Column::PublishedAt,
            Column::Views,
            Column::SectionId,
            Column::PictureUrl,
            Column::PictureAlt,
            Column::PictureWidth,
            Column::PictureHeight,
        ])
        .column_as(section::Column::Slug, "section_slug")
        .column_as(section::Column::Name, "section_name")
        .column_as(picture::Column::Hash, "stored_hash")
        .column_as(picture::Column::Alt, "stored_alt")
        .column_as(picture::Column::Variants, "stored_variants")
        .join(JoinType::InnerJoin, article::Relation::Section.def())
        .join(JoinType::LeftJoin, article::Relation::Picture.def())
}

impl SummaryRow {
    pub(super) fn into_summary(self) -> Result<ArticleSummary, StoreError> {
        let picture = self.picture()?;
        Ok(ArticleSummary {
            id: ArticleId(self.id),
            slug: read_slug(self.slug)?,
            title: self.title,
            lead: self.lead,
            section: Section {
                id: SectionId(self.section_id),
                slug: read_slug(self.section_slug)?,
                name: self.section_name,
            },
            picture,
            published_at: self.published_at,
            views: self.views,
        })
    }

    fn picture(&self) -> Result<Option<PictureRef>, StoreError> {
        if let (Some(hash), Some(alt), Some(variants)) =
            (&self.stored_hash, &self.stored_alt, &self.stored_variants)
        {
            return picture_ref(hash, alt, variants);
        }
        Ok(self.picture_url.as_ref().map(|url| PictureRef {
            src: url.clone(),
            variants: Vec::new(),
            width: u32::try_from(self.picture_width).unwrap_or(0),
            height: u32::try_from(self.picture_height).unwrap_or(0),
            alt: self.picture_alt.clone(),
        }))
    }
}

/// Makes summaries of fetched rows, in their order.
pub(super) fn into_summaries(rows: Vec<SummaryRow>) -> Result<Vec<ArticleSummary>, StoreError> {
    rows.into_iter().map(SummaryRow::into_summary).collect()
}

/// Reads back a slug.
pub(crate) fn read_slug(text: String) -> Result<Slug, StoreError> {
    Slug::try_from(text).map_err(StoreError::corrupt("slug"))
}
