//! How administrators write the standing pages.

use chrono::{DateTime, Utc};
use document::Document;
use domain::{
    PageId, Slug,
    audit::{Act, Subject, SubjectKind},
    page::Page,
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::{
    NewPage, Pages,
    revisions::{NewRevision, find},
};
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

/// What a person made of a page.
#[derive(Clone, Debug)]
pub struct PageDraft {
    /// Its headline and its name in the footer.
    pub title: String,
    /// Its text.
    pub body: Document,
    /// The latest revision that the person saw.
    pub seen: i32,
}

/// What became of a page that was to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageSaved {
    /// It is the revision of this number, or that revision says the same already.
    Saved(i32),
    /// Somebody saved the revision of this number meanwhile; nothing was changed.
    Overtaken(i32),
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

    /// Saves a page as its next revision, unless somebody was faster.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such page.
    pub async fn save_revision(
        &self,
        who: Administrator<'_>,
        id: PageId,
        draft: PageDraft,
        now: DateTime<Utc>,
    ) -> Result<PageSaved, StoreError> {
        let transaction = self.db.begin().await?;
        let old = get(&transaction, id).await?;
        if old.title == draft.title && old.body == draft.body.to_json() {
            return Ok(PageSaved::Saved(old.revision));
        }
        if old.revision != draft.seen {
            return Ok(PageSaved::Overtaken(old.revision));
        }
        let number = old.revision.saturating_add(1);
        let next = NewRevision {
            number,
            title: draft.title,
            body: &draft.body,
            restored_from: None,
        };
        turn(&transaction, who, id, next, now).await?;
        let detail = format!("Phiên bản {number}");
        note(&transaction, who, Act::Save, (id, &old.title), &detail, now).await?;
        transaction.commit().await?;
        Ok(PageSaved::Saved(number))
    }

    /// Brings an earlier revision back as the next one, and says its number.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such page or revision.
    pub async fn restore(
        &self,
        who: Administrator<'_>,
        id: PageId,
        number: i32,
        now: DateTime<Utc>,
    ) -> Result<i32, StoreError> {
        let transaction = self.db.begin().await?;
        let old = get(&transaction, id).await?;
        let found = find(&transaction, id, number).await?;
        let (earlier, body) = found.ok_or(StoreError::NotFound)?;
        if earlier.title == old.title && body.to_json() == old.body {
            return Ok(old.revision);
        }
        let next = NewRevision {
            number: old.revision.saturating_add(1),
            title: earlier.title,
            body: &body,
            restored_from: Some(number),
        };
        let next_number = next.number;
        turn(&transaction, who, id, next, now).await?;
        let detail = format!("Đưa phiên bản {number} trở lại thành phiên bản {next_number}");
        note(
            &transaction,
            who,
            Act::Restore,
            (id, &old.title),
            &detail,
            now,
        )
        .await?;
        transaction.commit().await?;
        Ok(next_number)
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

/// Makes a revision the page's latest.
async fn turn<C: ConnectionTrait>(
    db: &C,
    who: Administrator<'_>,
    id: PageId,
    next: NewRevision<'_>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = page::ActiveModel {
        title: Set(next.title.clone()),
        body: Set(next.body.to_json()),
        revision: Set(next.number),
        updated_at: Set(now),
        id: NotSet,
        ..Default::default()
    };
    let update = page::Entity::update_many()
        .set(row)
        .filter(page::Column::Id.eq(id.0));
    update.exec(db).await?;
    next.insert(db, id, Some(who.staff()), now).await
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
