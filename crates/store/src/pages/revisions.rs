//! The saved states of a standing page; none is ever changed.

use chrono::{DateTime, Utc};
use document::Document;
use domain::PageId;
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::Pages;
use crate::{Administrator, Staff, StoreError, entity::page_revision};

/// One saved state of a page, but for its text.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct PageRevision {
    /// Its number among the page's revisions; the first is 1.
    pub number: i32,
    /// The page's headline in it.
    pub title: String,
    /// When it was saved.
    pub saved_at: DateTime<Utc>,
    /// Who saved it; empty for what was imported.
    pub account_name: String,
    /// The earlier revision that it brought back, if it did.
    pub restored_from: Option<i32>,
}

/// A revision that is not kept yet.
pub(super) struct NewRevision<'a> {
    pub(super) number: i32,
    pub(super) title: String,
    pub(super) body: &'a Document,
    pub(super) restored_from: Option<i32>,
}

impl Pages<'_> {
    /// The revisions of a page before the one of number `before`, newest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn revisions(
        &self,
        _: Administrator<'_>,
        id: PageId,
        before: Option<i32>,
        limit: u32,
    ) -> Result<Vec<PageRevision>, StoreError> {
        use page_revision::Column;
        let mut revisions = page_revision::Entity::find()
            .select_only()
            .columns([
                Column::Number,
                Column::Title,
                Column::SavedAt,
                Column::AccountName,
                Column::RestoredFrom,
            ])
            .filter(Column::PageId.eq(id.0));
        if let Some(before) = before {
            revisions = revisions.filter(Column::Number.lt(before));
        }
        let revisions = revisions
            .order_by_desc(Column::Number)
            .limit(u64::from(limit))
            .into_model::<PageRevision>();
        Ok(revisions.all(&self.db.reader()).await?)
    }

    /// One revision with its text.
    ///
    /// # Errors
    /// When the database does not answer or holds a text that cannot be understood.
    pub async fn revision(
        &self,
        _: Administrator<'_>,
        id: PageId,
        number: i32,
    ) -> Result<Option<(PageRevision, Document)>, StoreError> {
        find(&self.db.reader(), id, number).await
    }
}

pub(super) async fn find<C: ConnectionTrait>(
    db: &C,
    id: PageId,
    number: i32,
) -> Result<Option<(PageRevision, Document)>, StoreError> {
    use page_revision::Column;
    let by_number = page_revision::Entity::find()
        .filter(Column::PageId.eq(id.0))
        .filter(Column::Number.eq(number));
    let Some(row) = by_number.one(db).await? else {
        return Ok(None);
    };
    let body = Document::from_json(&row.body).map_err(StoreError::corrupt("page revision"))?;
    let revision = PageRevision {
        number: row.number,
        title: row.title,
        saved_at: row.saved_at,
        account_name: row.account_name,
        restored_from: row.restored_from,
    };
    Ok(Some((revision, body)))
}

impl NewRevision<'_> {
    pub(super) async fn insert<C: ConnectionTrait>(
        self,
        db: &C,
        page: PageId,
        who: Option<&Staff>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let account = who.map(Staff::account);
        let row = page_revision::ActiveModel {
            id: NotSet,
            page_id: Set(page.0),
            number: Set(self.number),
            title: Set(self.title),
            saved_at: Set(now),
            account_id: Set(account.map(|account| account.id.0)),
            account_name: Set(account.map_or_else(String::new, |account| account.name.clone())),
            restored_from: Set(self.restored_from),
            body: Set(self.body.to_json()),
        };
        // Where the database has no lock that makes two writers queue, the second one's number is taken.
        page_revision::Entity::insert(row)
            .exec_without_returning(db)
            .await
            .map_err(StoreError::conflict("page revision"))?;
        Ok(())
    }
}
