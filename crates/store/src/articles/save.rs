//! How an article comes into the portal.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use document::Document;
use domain::{
    ArticleId, AuthorId, PictureId, SectionId, Slug, TagId, article::ArticleState, text::fold,
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ConnectionTrait, DbErr, EntityTrait,
    sea_query::{Expr, ExprTrait, Query},
};

use super::Articles;
use crate::{
    StoreError,
    entity::{article, article_tag, tag},
    shelves::free_slug,
};

/// An article that is not kept yet.
#[derive(Clone, Debug)]
pub struct NewArticle {
    /// The last part of its address.
    pub slug: Slug,
    /// Its headline.
    pub title: String,
    /// Its opening paragraph, plain text; may be empty.
    pub lead: String,
    /// Who wrote it and where, as printed; may be empty.
    pub byline: String,
    /// The shelf it stands on.
    pub section: SectionId,
    /// The author with a page of their own, if known.
    pub author: Option<AuthorId>,
    /// Its labels.
    pub tags: Vec<TagId>,
    /// The picture beside the headline, if it has one.
    pub picture: Option<NewPictureRef>,
    /// Where it stands on its way to the reader.
    pub state: ArticleState,
    /// When readers first see it; without it they never do.
    pub published_at: Option<DateTime<Utc>>,
    /// From when on readers no longer see it, if there is an end.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was first written down.
    pub created_at: DateTime<Utc>,
    /// Its text.
    pub body: Document,
}

/// The picture that an article shows beside its headline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewPictureRef {
    /// One that was uploaded here.
    Stored(PictureId),
    /// One that stays on another site.
    Elsewhere {
        /// Its address.
        src: String,
        /// What it shows, in words; empty for a decorative picture.
        alt: String,
        /// Width in pixels; 0 when not known.
        width: u32,
        /// Height in pixels; 0 when not known.
        height: u32,
    },
}

impl Articles<'_> {
    /// Keeps an article.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when another article has its slug.
    pub async fn save(&self, article: NewArticle) -> Result<ArticleId, StoreError> {
        let tags = article.tags.clone();
        let transaction = self.db.begin().await?;
        let inserted = article::Entity::insert(to_row(article))
            .exec(&transaction)
            .await
            .map_err(StoreError::conflict("article slug"))?;
        let id = ArticleId(inserted.last_insert_id);
        set_tags(&transaction, id, &tags).await?;
        transaction.commit().await?;
        Ok(id)
    }

    /// This slug if no article has it, or else the first numbered one that is free.
    ///
    /// Promised slugs belong to what is not kept yet; they count as taken.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn free_slug(
        &self,
        slug: &Slug,
        promised: &HashSet<Slug>,
    ) -> Result<Slug, StoreError> {
        free_slug::<article::Entity>(self.db, article::Column::Slug, slug, promised).await
    }
}

/// Writes an article's labels anew, each with a copy of what decides the article's place in the label's list.
///
/// Whatever changes an article's state or times must come through here afterwards.
pub(crate) async fn set_tags<C: ConnectionTrait>(
    db: &C,
    article: ArticleId,
    tags: &[TagId],
) -> Result<(), DbErr> {
    use article_tag::Column;
    let is_of_article = Expr::col(Column::ArticleId).eq(article.0);
    let removal = Query::delete()
        .from_table(article_tag::Entity)
        .and_where(is_of_article)
        .take();
    db.execute(&removal).await?;
    if tags.is_empty() {
        return Ok(());
    }
    let labels = Query::select()
        .columns([
            (article::Entity, article::Column::Id),
            (article::Entity, article::Column::State),
            (article::Entity, article::Column::PublishedAt),
            (article::Entity, article::Column::ExpiresAt),
        ])
        .column((tag::Entity, tag::Column::Id))
        .from(article::Entity)
        .from(tag::Entity)
        .and_where(Expr::col((article::Entity, article::Column::Id)).eq(article.0))
        .and_where(Expr::col((tag::Entity, tag::Column::Id)).is_in(tags.iter().map(|tag| tag.0)))
        .take();
    let mut addition = Query::insert();
    addition.into_table(article_tag::Entity).columns([
        Column::ArticleId,
        Column::State,
        Column::PublishedAt,
        Column::ExpiresAt,
        Column::TagId,
    ]);
    addition
        .select_from(labels)
        .map_err(|error| DbErr::Custom(error.to_string()))?;
    db.execute(&addition).await?;
    Ok(())
}

fn to_row(article: NewArticle) -> article::ActiveModel {
    let (picture_id, elsewhere) = match article.picture {
        Some(NewPictureRef::Stored(id)) => (Some(id.0), None),
        Some(NewPictureRef::Elsewhere {
            src,
            alt,
            width,
            height,
        }) => (None, Some((src, alt, pixels(width), pixels(height)))),
        None => (None, None),
    };
    let (picture_url, picture_alt, picture_width, picture_height) = elsewhere
        .map_or((None, String::new(), 0, 0), |(src, alt, width, height)| {
            (Some(src), alt, width, height)
        });
    article::ActiveModel {
        id: NotSet,
        slug: Set(article.slug.into()),
        folded_title: Set(fold(&article.title)),
        title: Set(article.title),
        lead: Set(article.lead),
        byline: Set(article.byline),
        section_id: Set(article.section.0),
        author_id: Set(article.author.map(|author| author.0)),
        picture_id: Set(picture_id),
        picture_url: Set(picture_url),
        picture_alt: Set(picture_alt),
        picture_width: Set(picture_width),
        picture_height: Set(picture_height),
        state: Set(article.state.as_str().to_owned()),
        published_at: Set(article.published_at),
        expires_at: Set(article.expires_at),
        created_at: Set(article.created_at),
        updated_at: Set(None),
        views: Set(0),
        body: Set(article.body.to_json()),
        owner_id: Set(None),
        head_revision_id: Set(None),
        published_revision_id: Set(None),
        note: Set(None),
        note_by: Set(None),
        changed_at: Set(article.created_at),
        binned_at: Set(None),
    }
}

/// A size as the database keeps it; one that no picture has counts as not known.
fn pixels(size: u32) -> i32 {
    i32::try_from(size).unwrap_or(0)
}
