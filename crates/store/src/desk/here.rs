//! Who has which article open.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{AccountId, ArticleId, revision::Colleague};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::OnConflict,
};

use super::{
    Desk,
    columns::{Columns, columns_of},
};
use crate::{
    Staff, StoreError,
    entity::{account, desk_presence},
};

/// How long after the last sign of life a person counts as gone.
const HERE_FOR: TimeDelta = TimeDelta::seconds(45);

impl Desk<'_> {
    /// Notes that the person has the article open, and names who else has; the desk asks every 15 seconds.
    ///
    /// # Errors
    /// [`StoreError::Denied`] for a person who may not read the article, [`StoreError::NotFound`] when it is gone.
    pub async fn here(
        &self,
        staff: &Staff,
        id: ArticleId,
        now: DateTime<Utc>,
    ) -> Result<Vec<Colleague>, StoreError> {
        let reader = self.db.reader();
        let columns = columns_of(id).into_model::<Columns>().one(&reader).await?;
        let standing = columns.ok_or(StoreError::NotFound)?.standing()?;
        if !staff.person().may_read(&standing) {
            return Err(StoreError::Denied);
        }
        let sign = desk_presence::ActiveModel {
            article_id: Set(id.0),
            account_id: Set(staff.id().0),
            seen_at: Set(now),
        };
        let keys = [
            desk_presence::Column::ArticleId,
            desk_presence::Column::AccountId,
        ];
        let replace = OnConflict::columns(keys)
            .update_column(desk_presence::Column::SeenAt)
            .to_owned();
        desk_presence::Entity::insert(sign)
            .on_conflict(replace)
            .exec_without_returning(&self.db.writer())
            .await?;
        others(&reader, staff, id, now).await
    }
}

/// Who else was there a moment ago, by name.
pub(super) async fn others<C: ConnectionTrait>(
    db: &C,
    staff: &Staff,
    id: ArticleId,
    now: DateTime<Utc>,
) -> Result<Vec<Colleague>, StoreError> {
    use desk_presence::Column;
    let signs = desk_presence::Entity::find()
        .filter(Column::ArticleId.eq(id.0))
        .filter(Column::AccountId.ne(staff.id().0))
        .filter(Column::SeenAt.gt(now - HERE_FOR))
        .all(db)
        .await?;
    if signs.is_empty() {
        return Ok(Vec::new());
    }
    let accounts = account::Entity::find()
        .filter(account::Column::Id.is_in(signs.iter().map(|sign| sign.account_id)))
        .order_by_asc(account::Column::Name)
        .all(db)
        .await?;
    let seen = |id: i64| signs.iter().find(|sign| sign.account_id == id);
    Ok(accounts
        .into_iter()
        .filter_map(|account| {
            Some(Colleague {
                seen_at: seen(account.id)?.seen_at,
                account: AccountId(account.id),
                name: account.name,
            })
        })
        .collect())
}
