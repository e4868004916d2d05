//! The secrets from which phones make codes; they come in and go out encrypted.

use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Act;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use super::{Accounts, LoggedIn, Owner, Token, sessions};
use crate::{StoreError, entity::totp};

/// How long a secret waits for the first code made from it.
const OFFER_LASTS: TimeDelta = TimeDelta::minutes(30);

/// The secret in force, encrypted, and what was taken from it last.
#[derive(Clone, PartialEq, Eq)]
pub struct TotpSecret {
    /// The encrypted secret.
    pub secret: String,
    /// The step of the last code that was taken.
    pub last_step: i64,
}

impl std::fmt::Debug for TotpSecret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("TotpSecret(…)")
    }
}

impl Accounts<'_> {
    /// The secret in force of the account that is logging in or is logged in.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn totp(&self, login: &LoggedIn) -> Result<Option<TotpSecret>, StoreError> {
        let row = totp::Entity::find_by_id(login.account.id.0)
            .one(&self.db.reader())
            .await?;
        Ok(row.and_then(|row| {
            Some(TotpSecret {
                secret: row.secret?,
                last_step: row.last_step,
            })
        }))
    }

    /// Keeps a secret that the owner has not answered from yet, beside the one in force.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn offer_totp(
        &self,
        owner: Owner<'_>,
        secret: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        use totp::Column;
        totp::Entity::insert(totp::ActiveModel {
            account_id: Set(owner.account().id.0),
            secret: Set(None),
            last_step: Set(0),
            offered: Set(Some(secret.to_owned())),
            offered_until: Set(Some(now + OFFER_LASTS)),
        })
        .on_conflict(
            OnConflict::column(Column::AccountId)
                .update_columns([Column::Offered, Column::OfferedUntil])
                .to_owned(),
        )
        .exec_without_returning(&self.db.writer())
        .await?;
        Ok(())
    }

    /// The secret that waits for its first code, if one does.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn offered_totp(
        &self,
        owner: Owner<'_>,
        now: DateTime<Utc>,
    ) -> Result<Option<String>, StoreError> {
        let row = totp::Entity::find_by_id(owner.account().id.0)
            .filter(totp::Column::OfferedUntil.gt(now))
            .one(&self.db.reader())
            .await?;
        Ok(row.and_then(|row| row.offered))
    }

    /// Puts the offered secret into force, from which the code of this step was made; the session has shown a second
    /// factor from here on and gets another token. Where it takes another secret's place, all other sessions end.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when another secret was offered meanwhile or the session has just ended.
    pub async fn take_totp(
        &self,
        owner: Owner<'_>,
        secret: &str,
        step: i64,
        now: DateTime<Utc>,
    ) -> Result<Token, StoreError> {
        use totp::Column;
        let transaction = self.db.begin().await?;
        let account = owner.account().id;
        let earlier = totp::Entity::find_by_id(account.0).filter(Column::Secret.is_not_null());
        if earlier.one(&transaction).await?.is_some() {
            sessions::end_all(&transaction, account, Some(owner.session())).await?;
        }
        let taken = totp::Entity::update_many()
            .col_expr(Column::Secret, Expr::value(secret))
            .col_expr(Column::LastStep, Expr::value(step))
            .col_expr(Column::Offered, Expr::value(None::<String>))
            .col_expr(Column::OfferedUntil, Expr::value(None::<DateTime<Utc>>))
            .filter(Column::AccountId.eq(account.0))
            .filter(Column::Offered.eq(secret))
            .filter(Column::OfferedUntil.gt(now))
            .exec(&transaction)
            .await?;
        if taken.rows_affected == 0 {
            return Err(StoreError::NotFound);
        }
        let token = sessions::renew(&transaction, owner.session(), Some(true)).await?;
        let detail = "Ứng dụng tạo mã";
        sessions::note(
            &transaction,
            owner.account(),
            Act::SetCredentials,
            detail,
            now,
        )
        .await?;
        transaction.commit().await?;
        Ok(token)
    }

    /// Forgets the owner's secret; all other sessions end, whether they have shown a code of it or were to show one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn remove_totp(
        &self,
        owner: Owner<'_>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let account = owner.account().id;
        totp::Entity::delete_by_id(account.0)
            .exec(&transaction)
            .await?;
        sessions::end_all(&transaction, account, Some(owner.session())).await?;
        let detail = "Bỏ ứng dụng tạo mã";
        sessions::note(
            &transaction,
            owner.account(),
            Act::SetCredentials,
            detail,
            now,
        )
        .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Completes a login with a right code of this step; nothing when a code of this or a later step was taken before.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the session has just ended.
    pub async fn pass_with_totp(
        &self,
        login: &LoggedIn,
        step: i64,
        now: DateTime<Utc>,
    ) -> Result<Option<Token>, StoreError> {
        let transaction = self.db.begin().await?;
        let taken = totp::Entity::update_many()
            .col_expr(totp::Column::LastStep, Expr::value(step))
            .filter(totp::Column::AccountId.eq(login.account.id.0))
            .filter(totp::Column::LastStep.lt(step))
            .exec(&transaction)
            .await?;
        if taken.rows_affected == 0 {
            return Ok(None);
        }
        let token = sessions::pass(&transaction, login, "Ứng dụng tạo mã", now).await?;
        transaction.commit().await?;
        Ok(Some(token))
    }
}
