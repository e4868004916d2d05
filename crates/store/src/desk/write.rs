//! Writing a revision, and copying one to where readers look.

use chrono::{DateTime, Utc};
use domain::{
    RevisionId, SectionId,
    revision::{DraftFlaw, DraftMeasure, Origin},
    text::fold,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    sea_query::Expr,
};

use super::{
    RevisionText,
    lock::Locked,
    row::{PictureColumns, to_row},
    slug::follow_title,
};
use crate::{
    NewPictureRef, Staff, StoreError,
    articles::set_tags,
    entity::{article, article_tag, author, picture, revision, section},
};

/// How a revision is being made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Making {
    pub(super) origin: Origin,
    pub(super) is_autosave: bool,
    pub(super) now: DateTime<Utc>,
}

/// Brings a text into the one form in which texts are compared and kept.
pub(super) fn tidy(mut text: RevisionText) -> RevisionText {
    // PostgreSQL keeps every character but this one.
    for part in [&mut text.title, &mut text.lead, &mut text.byline] {
        part.retain(|letter| letter != '\0');
    }
    text.tags.sort_unstable();
    text.tags.dedup();
    text
}

/// Everything that keeps a text from being saved.
pub(super) async fn flaws_of<C: ConnectionTrait>(
    db: &C,
    text: &RevisionText,
    body_bytes: usize,
) -> Result<Vec<DraftFlaw>, StoreError> {
    let measure = DraftMeasure {
        title: &text.title,
        lead: &text.lead,
        byline: &text.byline,
        tags: text.tags.len(),
        body_bytes,
    };
    let mut flaws = measure.flaws();
    if !has_section(db, text.section).await? {
        flaws.push(DraftFlaw::SectionGone);
    }
    if let Some(NewPictureRef::Stored(id)) = text.picture
        && picture::Entity::find_by_id(id.0).one(db).await?.is_none()
    {
        flaws.push(DraftFlaw::PictureGone);
    }
    Ok(flaws)
}

/// True while the section is there.
pub(super) async fn has_section<C: ConnectionTrait>(
    db: &C,
    section: SectionId,
) -> Result<bool, StoreError> {
    let by_id = section::Entity::find_by_id(section.0);
    Ok(by_id.one(db).await?.is_some())
}

/// Makes a text the article's head, and copies it to the article's row where readers do not see that.
pub(super) async fn append(
    db: &DatabaseTransaction,
    staff: &Staff,
    article: &mut Locked,
    text: &RevisionText,
    making: Making,
) -> Result<RevisionId, StoreError> {
    let body = text.body.to_json();
    let mut row = to_row(text, body.clone())?;
    row.article_id = Set(article.id.0);
    row.made_at = Set(making.now);
    row.account_id = Set(Some(staff.id().0));
    row.account_name = Set(staff.account().name.clone());
    row.is_autosave = Set(making.is_autosave);
    row.origin = Set(making.origin.as_str().to_owned());
    let inserted = revision::Entity::insert(row).exec(db).await?;
    article.head = RevisionId(inserted.last_insert_id);
    article::Entity::update_many()
        .col_expr(article::Column::HeadRevisionId, Expr::value(article.head.0))
        .col_expr(article::Column::ChangedAt, Expr::value(making.now))
        .filter(article::Column::Id.eq(article.id.0))
        .exec(db)
        .await?;
    if !article.is_frozen() {
        let old_title = article.title.clone();
        copy_to_row(db, article, text, body).await?;
        follow_title(db, article, &old_title).await?;
    }
    Ok(article.head)
}

/// Makes the article's row and its labels say what a text says.
///
/// The row's state and times must be right before, because the labels carry copies of them.
pub(super) async fn copy_to_row<C: ConnectionTrait>(
    db: &C,
    article: &mut Locked,
    text: &RevisionText,
    body: String,
) -> Result<(), StoreError> {
    use article::Column;
    let picture = PictureColumns::from(text.picture.as_ref());
    article::Entity::update_many()
        .col_expr(Column::Title, Expr::value(text.title.as_str()))
        .col_expr(Column::FoldedTitle, Expr::value(fold(&text.title)))
        .col_expr(Column::Lead, Expr::value(text.lead.as_str()))
        .col_expr(Column::Byline, Expr::value(text.byline.as_str()))
        .col_expr(Column::SectionId, Expr::value(text.section.0))
        .col_expr(Column::AuthorId, Expr::value(author_of(db, text).await?))
        .col_expr(Column::PictureId, Expr::value(picture.id))
        .col_expr(Column::PictureUrl, Expr::value(picture.url))
        .col_expr(Column::PictureAlt, Expr::value(picture.alt))
        .col_expr(Column::PictureWidth, Expr::value(picture.width))
        .col_expr(Column::PictureHeight, Expr::value(picture.height))
        .col_expr(Column::Body, Expr::value(body))
        .filter(Column::Id.eq(article.id.0))
        .exec(db)
        .await?;
    article.title.clone_from(&text.title);
    article.standing.section = text.section;
    Ok(set_tags(db, article.id, &text.tags).await?)
}

/// The text's author, as long as there is still such an author.
async fn author_of<C: ConnectionTrait>(
    db: &C,
    text: &RevisionText,
) -> Result<Option<i64>, StoreError> {
    let Some(id) = text.author else {
        return Ok(None);
    };
    let by_id = author::Entity::find_by_id(id.0);
    Ok(by_id.one(db).await?.map(|author| author.id))
}

/// Copies an article's state and times to its labels, whose lists are put in order by them.
pub(super) async fn refresh_labels<C: ConnectionTrait>(
    db: &C,
    article: &Locked,
) -> Result<(), StoreError> {
    use article_tag::Column;
    let state = article.standing.state.as_str();
    article_tag::Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::PublishedAt, Expr::value(article.published_at))
        .col_expr(Column::ExpiresAt, Expr::value(article.expires_at))
        .filter(Column::ArticleId.eq(article.id.0))
        .exec(db)
        .await?;
    Ok(())
}
