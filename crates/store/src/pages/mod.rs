//! Standing texts outside the news.

mod keep;
mod place;
mod revisions;
#[cfg(test)]
mod tests;
mod write;

pub use keep::KeptPage;
pub use revisions::PageRevision;
pub use write::{PageDraft, PageSaved};

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use document::Document;
use domain::{PageId, Slug, page::Page};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Select,
};

use self::revisions::NewRevision;
use crate::{
    Staff, StoreError, articles::read_slug, connection::Db, entity::page, shelves::free_slug,
};

/// The number of the revision with which a page begins.
const FIRST_REVISION: i32 = 1;

/// The standing texts.
#[derive(Clone, Copy, Debug)]
pub struct Pages<'a> {
    pub(crate) db: Db<'a>,
}

/// A standing text that is not kept yet.
#[derive(Clone, Debug)]
pub struct NewPage {
    /// The last part of its address.
    pub slug: Slug,
    /// Its headline and its name in the footer.
    pub title: String,
    /// Its text.
    pub body: Document,
    /// Its place in the footer; the lowest comes first.
    pub position: i32,
    /// Whether readers see it.
    pub is_published: bool,
    /// When its text was last changed.
    pub updated_at: DateTime<Utc>,
}

#[derive(Debug, FromQueryResult)]
struct PageRow {
    id: i64,
    slug: String,
    title: String,
    updated_at: DateTime<Utc>,
}

#[derive(Debug, FromQueryResult)]
struct PageWithBodyRow {
    #[sea_orm(nested)]
    page: PageRow,
    body: String,
}

impl Pages<'_> {
    /// The page that readers see under this slug, with its text.
    ///
    /// # Errors
    /// When the database does not answer or holds a text that cannot be understood.
    pub async fn find(&self, slug: &Slug) -> Result<Option<(Page, Document)>, StoreError> {
        let by_slug = published()
            .column(page::Column::Body)
            .filter(page::Column::Slug.eq(slug.as_str()));
        let by_slug = by_slug.into_model::<PageWithBodyRow>();
        let row = by_slug.one(&self.db.reader()).await?;
        let Some(row) = row else { return Ok(None) };
        let body = Document::from_json(&row.body).map_err(StoreError::corrupt("page body"))?;
        Ok(Some((row.page.into_page()?, body)))
    }

    /// All pages that readers see, in the order of the footer.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list(&self) -> Result<Vec<Page>, StoreError> {
        published()
            .order_by_asc(page::Column::Position)
            .order_by_asc(page::Column::Id)
            .into_model::<PageRow>()
            .all(&self.db.reader())
            .await?
            .into_iter()
            .map(PageRow::into_page)
            .collect()
    }

    /// Keeps a page that comes from elsewhere, its text as its first revision.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when another page has its slug.
    pub async fn save(&self, page: NewPage) -> Result<PageId, StoreError> {
        let transaction = self.db.begin().await?;
        let id = insert(&transaction, page, None).await?;
        transaction.commit().await?;
        Ok(id)
    }

    /// This slug if no page has it, or else the first numbered one that is free.
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
        free_slug::<page::Entity>(self.db, page::Column::Slug, slug, promised).await
    }
}

impl PageRow {
    fn into_page(self) -> Result<Page, StoreError> {
        Ok(Page {
            id: PageId(self.id),
            slug: read_slug(self.slug)?,
            title: self.title,
            updated_at: self.updated_at,
        })
    }
}

/// Keeps a page with its first revision.
async fn insert<C: ConnectionTrait>(
    db: &C,
    page: NewPage,
    who: Option<&Staff>,
) -> Result<PageId, StoreError> {
    let row = page::ActiveModel {
        id: NotSet,
        slug: Set(page.slug.into()),
        title: Set(page.title.clone()),
        position: Set(page.position),
        is_published: Set(page.is_published),
        updated_at: Set(page.updated_at),
        revision: Set(FIRST_REVISION),
        body: Set(page.body.to_json()),
    };
    let inserted = page::Entity::insert(row).exec(db).await;
    let inserted = inserted.map_err(StoreError::conflict("page slug"))?;
    let id = PageId(inserted.last_insert_id);
    let first = NewRevision {
        number: FIRST_REVISION,
        title: page.title,
        body: &page.body,
        restored_from: None,
    };
    first.insert(db, id, who, page.updated_at).await?;
    Ok(id)
}

fn published() -> Select<page::Entity> {
    use page::Column;
    page::Entity::find()
        .select_only()
        .columns([Column::Id, Column::Slug, Column::Title, Column::UpdatedAt])
        .filter(Column::IsPublished.eq(true))
}
