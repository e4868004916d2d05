//! How administrators write the standing pages: saving a revision, and bringing one back.

use chrono::{DateTime, Utc};
use document::Document;
use domain::{PageId, audit::Act};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
};

use super::{
    Pages,
    keep::{get, note},
    revisions::{NewRevision, find},
};
use crate::{Administrator, StoreError, entity::page};

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
