//! The standing pages as those see them who keep them, and how one begins.

use chrono::{DateTime, Utc};
use document::Document;
use domain::{
    PageId, Slug,
    audit::{Act, Subject, SubjectKind},
    page::Page,
};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use super::{NewPage, Pages};
use crate::{
    Administrator, StoreError, arrange::next_position, articles::read_slug, audit, entity::page,
    redirects::Movable,
};

/// A page as those who keep it see it.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptPage {
    /// The page.
    pub page: Page,
    /// Whether readers see it.
    pub is_published: bool,
    /// The number of its latest revision.
    pub revision: i32,
}

impl Pages<'_> {
    /// All pages in the order of the footer, hidden ones among them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list_kept(&self, _: Administrator<'_>) -> Result<Vec<KeptPage>, StoreError> {
        let rows = page::Entity::find()
            .order_by_asc(page::Column::Position)
            .order_by_asc(page::Column::Id)
            .all(&self.db.reader())
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// One page, as readers see it or would see it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn get(
        &self,
        _: Administrator<'_>,
        id: PageId,
    ) -> Result<Option<KeptPage>, StoreError> {
        let row = page::Entity::find_by_id(id.0)
            .one(&self.db.reader())
            .await?;
        row.map(from_row).transpose()
    }

    /// Begins a page behind all others; readers do not see it yet.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when its address is taken.
    pub async fn add(
        &self,
        who: Administrator<'_>,
        slug: Slug,
        title: String,
        body: Document,
        now: DateTime<Utc>,
    ) -> Result<PageId, StoreError> {
        let transaction = self.db.begin().await?;
        Movable::Page.check_free(&transaction, None, &slug).await?;
        let position = next_position(&transaction, page::Entity::find(), page::Column::Position);
        let page = NewPage {
            slug,
            position: position.await?,
            title: title.clone(),
            body,
            is_published: false,
            updated_at: now,
        };
        let id = super::insert(&transaction, page, Some(who.staff())).await?;
        note(&transaction, who, Act::Create, (id, &title), "", now).await?;
        transaction.commit().await?;
        Ok(id)
    }
}

fn from_row(row: page::Model) -> Result<KeptPage, StoreError> {
    Ok(KeptPage {
        page: Page {
            id: PageId(row.id),
            slug: read_slug(row.slug)?,
            title: row.title,
            updated_at: row.updated_at,
        },
        is_published: row.is_published,
        revision: row.revision,
    })
}

pub(super) async fn get<C: ConnectionTrait>(db: &C, id: PageId) -> Result<page::Model, StoreError> {
    let row = page::Entity::find_by_id(id.0).one(db).await?;
    row.ok_or(StoreError::NotFound)
}

pub(super) async fn note<C: ConnectionTrait>(
    db: &C,
    who: Administrator<'_>,
    act: Act,
    (id, title): (PageId, &str),
    detail: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let subject = Subject {
        kind: SubjectKind::Page,
        id: id.0,
        title: title.to_owned(),
    };
    audit::note(db, Some(who.staff()), act, &subject, detail, now).await
}
