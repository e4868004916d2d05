//! The salt of the visitor hashes: one a day, shared by all instances, thrown away afterwards.

use chrono::NaiveDate;
use sea_orm::{
    ActiveValue::Set,
    ConnectionTrait, EntityTrait,
    sea_query::{Expr, ExprTrait, OnConflict, Query},
};

use super::Visitors;
use crate::{StoreError, entity::visitor_salt, secrets::key_from_bytes};

impl Visitors<'_> {
    /// The salt of a day, made by whoever asks first; those of earlier days are thrown away with it.
    ///
    /// # Errors
    /// When the database does not answer, or holds a salt of another length.
    pub async fn salt(&self, day: NaiveDate) -> Result<[u8; 32], StoreError> {
        let transaction = self.db.begin().await?;
        visitor_salt::Entity::insert(visitor_salt::ActiveModel {
            day: Set(day),
            salt: Set(rand::random::<[u8; 32]>().to_vec()),
        })
        .on_conflict(
            OnConflict::column(visitor_salt::Column::Day)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&transaction)
        .await?;
        let salt = visitor_salt::Entity::find_by_id(day)
            .one(&transaction)
            .await?
            .ok_or(StoreError::NotFound)?;
        // All but the latest day's: an instance whose clock is behind must not bring an old one back.
        let latest = Query::select()
            .expr(Expr::col(visitor_salt::Column::Day).max())
            .from(visitor_salt::Entity)
            .take();
        let earlier = Query::delete()
            .from_table(visitor_salt::Entity)
            .and_where(Expr::col(visitor_salt::Column::Day).lt(latest))
            .take();
        transaction.execute(&earlier).await?;
        transaction.commit().await?;
        key_from_bytes(salt.salt)
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::testing::TestStore;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 5, day).unwrap()
    }

    #[tokio::test]
    async fn a_days_salt_is_shared_and_earlier_ones_are_thrown_away() {
        let store = TestStore::new().await;
        let other = store.second_instance().await;
        let first = store.visitors().salt(day(8)).await.unwrap();
        assert_eq!(other.visitors().salt(day(8)).await.unwrap(), first);
        let next = store.visitors().salt(day(9)).await.unwrap();
        assert_ne!(next, first);
        let late = other.visitors().salt(day(8)).await.unwrap();
        assert_ne!(late, first, "yesterday's salt is gone");
        assert_ne!(
            store.visitors().salt(day(8)).await.unwrap(),
            late,
            "and an instance whose clock is behind does not bring one back"
        );
        assert_eq!(other.visitors().salt(day(9)).await.unwrap(), next);
    }
}
