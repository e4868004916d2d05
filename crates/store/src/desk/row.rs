//! Between a revision as the desk knows it and its row.

use document::Document;
use domain::{
    AccountId, ArticleId, AuthorId, PictureId, RevisionId, SectionId, TagId,
    revision::{Origin, RevisionSummary},
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::{Revision, RevisionText};
use crate::{
    NewPictureRef, StoreError,
    entity::{article, article_tag, publication, revision},
};

/// Reads one revision of an article.
pub(super) async fn read_revision<C: ConnectionTrait>(
    db: &C,
    article: ArticleId,
    id: RevisionId,
) -> Result<Revision, StoreError> {
    let by_id = revision::Entity::find_by_id(id.0);
    let row = by_id
        .filter(revision::Column::ArticleId.eq(article.0))
        .one(db)
        .await?
        .ok_or(StoreError::NotFound)?;
    let publication = publication::Entity::find_by_id((article.0, id.0));
    let was_published = publication.one(db).await?.is_some();
    into_revision(row, was_published)
}

/// The revision that a text was written on, or the nearest one before it that is still kept.
pub(super) async fn read_base<C: ConnectionTrait>(
    db: &C,
    article: ArticleId,
    based_on: RevisionId,
) -> Result<Revision, StoreError> {
    let of_article = || revision::Entity::find().filter(revision::Column::ArticleId.eq(article.0));
    let nearest = of_article()
        .filter(revision::Column::Id.lte(based_on.0))
        .order_by_desc(revision::Column::Id);
    let row = match nearest.one(db).await? {
        Some(row) => row,
        None => {
            let first = of_article().order_by_asc(revision::Column::Id);
            first.one(db).await?.ok_or(StoreError::NotFound)?
        }
    };
    into_revision(row, false)
}

fn into_revision(row: revision::Model, was_published: bool) -> Result<Revision, StoreError> {
    let picture = picture_of(
        row.picture_id,
        row.picture_url,
        row.picture_alt,
        (row.picture_width, row.picture_height),
    );
    let tags: Vec<TagId> =
        serde_json::from_str(&row.tags).map_err(StoreError::corrupt("list of tags"))?;
    let body = Document::from_json(&row.body).map_err(StoreError::corrupt("revision body"))?;
    Ok(Revision {
        summary: RevisionSummary {
            id: RevisionId(row.id),
            made_at: row.made_at,
            account: row.account_id.map(AccountId),
            account_name: row.account_name,
            is_autosave: row.is_autosave,
            origin: read_origin(&row.origin)?,
            title: row.title.clone(),
            was_published,
        },
        text: RevisionText {
            title: row.title,
            lead: row.lead,
            byline: row.byline,
            section: SectionId(row.section_id),
            author: row.author_id.map(AuthorId),
            tags,
            picture,
            body,
        },
    })
}

/// The text that an article's own row holds.
pub(super) async fn text_of_row<C: ConnectionTrait>(
    db: &C,
    row: article::Model,
) -> Result<RevisionText, StoreError> {
    let labels = article_tag::Entity::find()
        .filter(article_tag::Column::ArticleId.eq(row.id))
        .order_by_asc(article_tag::Column::TagId);
    let tags = labels
        .all(db)
        .await?
        .into_iter()
        .map(|row| TagId(row.tag_id));
    Ok(RevisionText {
        title: row.title,
        lead: row.lead,
        byline: row.byline,
        section: SectionId(row.section_id),
        author: row.author_id.map(AuthorId),
        tags: tags.collect(),
        picture: picture_of(
            row.picture_id,
            row.picture_url,
            row.picture_alt,
            (row.picture_width, row.picture_height),
        ),
        body: Document::from_json(&row.body).map_err(StoreError::corrupt("article body"))?,
    })
}

/// Reads back how a revision came to be.
pub(super) fn read_origin(word: &str) -> Result<Origin, StoreError> {
    Origin::from_word(word)
        .ok_or("no origin has this word")
        .map_err(StoreError::corrupt("origin of a revision"))
}

/// The row of a revision without its number and its maker.
pub(super) fn to_row(
    text: &RevisionText,
    body: String,
) -> Result<revision::ActiveModel, StoreError> {
    let picture = PictureColumns::from(text.picture.as_ref());
    let tags = serde_json::to_string(&text.tags).map_err(StoreError::corrupt("list of tags"))?;
    Ok(revision::ActiveModel {
        id: NotSet,
        title: Set(text.title.clone()),
        lead: Set(text.lead.clone()),
        byline: Set(text.byline.clone()),
        section_id: Set(text.section.0),
        author_id: Set(text.author.map(|author| author.0)),
        picture_id: Set(picture.id),
        picture_url: Set(picture.url),
        picture_alt: Set(picture.alt),
        picture_width: Set(picture.width),
        picture_height: Set(picture.height),
        tags: Set(tags),
        body: Set(body),
        ..Default::default()
    })
}

/// A picture as the columns of an article and of a revision keep it.
#[derive(Debug, Default)]
pub(super) struct PictureColumns {
    pub(super) id: Option<i64>,
    pub(super) url: Option<String>,
    pub(super) alt: String,
    pub(super) width: i32,
    pub(super) height: i32,
}

impl From<Option<&NewPictureRef>> for PictureColumns {
    fn from(picture: Option<&NewPictureRef>) -> Self {
        let pixels = |size: u32| i32::try_from(size).unwrap_or(0);
        match picture {
            None => Self::default(),
            Some(NewPictureRef::Stored(id)) => Self {
                id: Some(id.0),
                ..Self::default()
            },
            Some(NewPictureRef::Elsewhere {
                src,
                alt,
                width,
                height,
            }) => Self {
                id: None,
                url: Some(src.clone()),
                alt: alt.clone(),
                width: pixels(*width),
                height: pixels(*height),
            },
        }
    }
}

fn picture_of(
    id: Option<i64>,
    url: Option<String>,
    alt: String,
    (width, height): (i32, i32),
) -> Option<NewPictureRef> {
    let pixels = |size: i32| u32::try_from(size).unwrap_or(0);
    match (id, url) {
        (Some(id), _) => Some(NewPictureRef::Stored(PictureId(id))),
        (None, Some(src)) => Some(NewPictureRef::Elsewhere {
            src,
            alt,
            width: pixels(width),
            height: pixels(height),
        }),
        (None, None) => None,
    }
}
