//! A revision as readers would see it.

use chrono::{DateTime, Utc};
use domain::{
    ArticleId, AuthorId, RevisionId, SectionId, TagId,
    article::{Article, ArticleSummary},
    page::PictureRef,
    section::{Author, Section, Tag},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{
    Desk, Preview, RevisionText, columns::Columns, history::check_readable, row::read_revision,
};
use crate::{
    NewPictureRef, Staff, StoreError,
    articles::read_slug,
    entity::{author, picture, section, tag},
    pictures::picture_ref,
};

impl Desk<'_> {
    /// One revision as readers would see it.
    ///
    /// # Errors
    /// [`StoreError::Denied`] for a person who may not read the article, [`StoreError::NotFound`] when there is none.
    pub async fn preview(
        &self,
        staff: &Staff,
        id: ArticleId,
        revision: RevisionId,
        now: DateTime<Utc>,
    ) -> Result<Preview, StoreError> {
        let reader = self.db.reader();
        let columns = check_readable(&reader, staff, id).await?;
        preview_of(&reader, columns, revision, now).await
    }
}

pub(super) async fn preview_of<C: ConnectionTrait>(
    db: &C,
    columns: Columns,
    revision: RevisionId,
    now: DateTime<Utc>,
) -> Result<Preview, StoreError> {
    let id = ArticleId(columns.id);
    let text = read_revision(db, id, revision).await?.text;
    let section = section_of(db, &text, &columns).await?;
    let (author, tags) = (author_of(db, &text).await?, tags_of(db, &text).await?);
    let summary = ArticleSummary {
        id,
        slug: read_slug(columns.slug)?,
        picture: picture_of(db, &text).await?,
        title: text.title,
        lead: text.lead,
        section,
        published_at: columns.published_at.unwrap_or(now),
        views: 0,
    };
    Ok(Preview {
        revision,
        ends_at: None,
        article: Article {
            summary,
            byline: text.byline,
            author,
            tags,
            updated_at: columns.updated_at,
        },
        body: text.body,
    })
}

/// The text's section, or the article's own where that one is gone.
async fn section_of<C: ConnectionTrait>(
    db: &C,
    text: &RevisionText,
    columns: &Columns,
) -> Result<Section, StoreError> {
    let either = section::Entity::find()
        .filter(section::Column::Id.is_in([text.section.0, columns.section_id]))
        .all(db)
        .await?;
    let row = either
        .into_iter()
        .max_by_key(|row| row.id == text.section.0)
        .ok_or(StoreError::NotFound)?;
    Ok(Section {
        id: SectionId(row.id),
        slug: read_slug(row.slug)?,
        name: row.name,
    })
}

async fn author_of<C: ConnectionTrait>(
    db: &C,
    text: &RevisionText,
) -> Result<Option<Author>, StoreError> {
    let Some(id) = text.author else {
        return Ok(None);
    };
    let Some(row) = author::Entity::find_by_id(id.0).one(db).await? else {
        return Ok(None);
    };
    Ok(Some(Author {
        id: AuthorId(row.id),
        slug: read_slug(row.slug)?,
        name: row.name,
    }))
}

async fn tags_of<C: ConnectionTrait>(db: &C, text: &RevisionText) -> Result<Vec<Tag>, StoreError> {
    let rows = tag::Entity::find()
        .filter(tag::Column::Id.is_in(text.tags.iter().map(|tag| tag.0)))
        .order_by_asc(tag::Column::Name)
        .all(db)
        .await?;
    let tags = rows.into_iter().map(|row| {
        Ok(Tag {
            id: TagId(row.id),
            slug: read_slug(row.slug)?,
            name: row.name,
        })
    });
    tags.collect()
}

async fn picture_of<C: ConnectionTrait>(
    db: &C,
    text: &RevisionText,
) -> Result<Option<PictureRef>, StoreError> {
    match &text.picture {
        None => Ok(None),
        Some(NewPictureRef::Stored(id)) => match picture::Entity::find_by_id(id.0).one(db).await? {
            Some(row) => picture_ref(&row.hash, &row.alt, &row.variants),
            None => Ok(None),
        },
        Some(NewPictureRef::Elsewhere {
            src,
            alt,
            width,
            height,
        }) => Ok(Some(PictureRef {
            src: src.clone(),
            variants: Vec::new(),
            width: *width,
            height: *height,
            alt: alt.clone(),
        })),
    }
}
