//! The filters of article lists that people keep for themselves, and the people whom a list can be narrowed to.

#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use domain::{
    AccountId,
    audit::{Act, Subject, SubjectKind},
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
    sea_query::OnConflict,
};

use crate::{
    Staff, StoreError, audit,
    connection::Db,
    entity::{account, saved_filter},
};

/// The most filters that one person keeps.
pub const SAVED_FILTERS_MAX: u64 = 20;

/// The saved filters.
#[derive(Clone, Copy, Debug)]
pub struct SavedFilters<'a> {
    pub(crate) db: Db<'a>,
}

/// A filter under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFilter {
    /// Its number.
    pub id: i64,
    /// What its owner calls it.
    pub name: String,
    /// What it asks for, as the list's address carries it.
    pub query: String,
}

#[derive(FromQueryResult)]
struct Named {
    id: i64,
    name: String,
}

impl SavedFilters<'_> {
    /// The person's own filters, by name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list(&self, staff: &Staff) -> Result<Vec<SavedFilter>, StoreError> {
        let rows = saved_filter::Entity::find()
            .filter(saved_filter::Column::AccountId.eq(staff.id().0))
            .order_by_asc(saved_filter::Column::Name)
            .limit(SAVED_FILTERS_MAX)
            .all(&self.db.reader())
            .await?;
        let filters = rows.into_iter().map(|row| SavedFilter {
            id: row.id,
            name: row.name,
            query: row.query,
        });
        Ok(filters.collect())
    }

    /// Keeps a filter for the person, in the place of the one that has its name.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the person keeps as many as one can.
    pub async fn save(
        &self,
        staff: &Staff,
        name: &str,
        query: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let others = saved_filter::Entity::find()
            .filter(saved_filter::Column::AccountId.eq(staff.id().0))
            .filter(saved_filter::Column::Name.ne(name));
        if others.count(&transaction).await? >= SAVED_FILTERS_MAX {
            let what = "place for a filter";
            return Err(StoreError::Conflict { what });
        }
        let row = saved_filter::ActiveModel {
            id: NotSet,
            account_id: Set(staff.id().0),
            name: Set(name.to_owned()),
            query: Set(query.to_owned()),
        };
        let of_name =
            OnConflict::columns([saved_filter::Column::AccountId, saved_filter::Column::Name])
                .update_column(saved_filter::Column::Query)
                .to_owned();
        saved_filter::Entity::insert(row)
            .on_conflict(of_name)
            .exec_without_returning(&transaction)
            .await?;
        let detail = format!("Bộ lọc “{name}”");
        note(&transaction, staff, Act::Save, &detail, now).await?;
        Ok(transaction.commit().await?)
    }

    /// Forgets one of the person's own filters.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the person keeps none of this number.
    pub async fn delete(
        &self,
        staff: &Staff,
        id: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let own = saved_filter::Entity::find_by_id(id)
            .filter(saved_filter::Column::AccountId.eq(staff.id().0))
            .one(&transaction)
            .await?
            .ok_or(StoreError::NotFound)?;
        saved_filter::Entity::delete_by_id(own.id)
            .exec(&transaction)
            .await?;
        let detail = format!("Bộ lọc “{}”", own.name);
        note(&transaction, staff, Act::Delete, &detail, now).await?;
        Ok(transaction.commit().await?)
    }

    /// Everyone who may have begun an article, by name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn owners(&self, _: &Staff) -> Result<Vec<(AccountId, String)>, StoreError> {
        let rows = account::Entity::find()
            .select_only()
            .columns([account::Column::Id, account::Column::Name])
            .order_by_asc(account::Column::Name)
            .into_model::<Named>()
            .all(&self.db.reader())
            .await?;
        let named = rows.into_iter().map(|row| (AccountId(row.id), row.name));
        Ok(named.collect())
    }
}

async fn note<C: sea_orm::ConnectionTrait>(
    db: &C,
    staff: &Staff,
    act: Act,
    detail: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let account = staff.account();
    let subject = Subject {
        kind: SubjectKind::Account,
        id: account.id.0,
        title: account.name.clone(),
    };
    audit::note(db, Some(staff), act, &subject, detail, now).await
}
