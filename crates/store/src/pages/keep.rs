//! How administrators keep the standing pages.

use chrono::{DateTime, Utc};
use document::Document;
use domain::{
    PageId, Slug,
    arrange::Shift,
    audit::{Act, Subject, SubjectKind},
    page::Page,
};
use sea_orm::{
    ActiveValue::{NotSet, Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::{
    NewPage, Pages,
    revisions::{NewRevision, find},
};
use crate::{
    Administrator, StoreError,
    arrange::{next_position, shift},
    articles::read_slug,
    audit,
    entity::page,
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

    /// Lets readers see a page, or hides it from them.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such page.
    pub async fn set_published(
        &self,
        who: Administrator<'_>,
        id: PageId,
        is_published: bool,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let old = get(&transaction, id).await?;
        if old.is_published == is_published {
            return Ok(());
        }
        let row = page::ActiveModel {
            id: Unchanged(id.0),
            is_published: Set(is_published),
            ..Default::default()
        };
        page::Entity::update(row).exec(&transaction).await?;
        let act = if is_published {
            Act::Publish
        } else {
            Act::Withdraw
        };
        note(&transaction, who, act, (id, &old.title), "", now).await?;
        Ok(transaction.commit().await?)
    }

    /// Gives a page another address; the old one then leads to it for good.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the address is taken, [`StoreError::NotFound`] when there is no such page.
    pub async fn set_slug(
        &self,
        who: Administrator<'_>,
        id: PageId,
        slug: Slug,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let old = get(&transaction, id).await?;
        let old_slug = read_slug(old.slug)?;
        if old_slug == slug {
            return Ok(());
        }
        let address = Movable::Page;
        address
            .check_free(&transaction, Some(&old_slug), &slug)
            .await?;
        address.leave(&transaction, &old_slug, &slug).await?;
        let detail = format!("Địa chỉ mới: {slug}");
        let row = page::ActiveModel {
            id: Unchanged(id.0),
            slug: Set(slug.into()),
            ..Default::default()
        };
        let updated = page::Entity::update(row).exec(&transaction).await;
        updated.map_err(StoreError::conflict("page slug"))?;
        note(
            &transaction,
            who,
            Act::Arrange,
            (id, &old.title),
            &detail,
            now,
        )
        .await?;
        Ok(transaction.commit().await?)
    }

    /// Moves a page one place up or down in the footer; at the end it stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such page.
    pub async fn shift(
        &self,
        who: Administrator<'_>,
        id: PageId,
        step: Shift,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let old = get(&transaction, id).await?;
        let columns = (page::Column::Id, page::Column::Position);
        if shift(&transaction, page::Entity::find(), columns, id.0, step).await? {
            note(&transaction, who, Act::Arrange, (id, &old.title), "", now).await?;
        }
        Ok(transaction.commit().await?)
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

async fn get<C: ConnectionTrait>(db: &C, id: PageId) -> Result<page::Model, StoreError> {
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

async fn note<C: ConnectionTrait>(
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
