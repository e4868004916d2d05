//! The keys that people's devices hold: the public halves, as the library that checks them writes them down.

use chrono::{DateTime, Utc};
use domain::audit::Act;
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::Expr,
};

use super::{Accounts, LoggedIn, Owner, Token, sessions};
use crate::{StoreError, entity::passkey};

/// A passkey of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyEntry {
    /// Its number.
    pub id: i64,
    /// What its owner calls it.
    pub name: String,
    /// The public half.
    pub credential: String,
    /// When it was taken.
    pub created_at: DateTime<Utc>,
    /// When it last opened a session, if it did.
    pub used_at: Option<DateTime<Utc>>,
}

impl Accounts<'_> {
    /// The passkeys of the account that is logging in or is logged in, the first taken first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn passkeys(&self, login: &LoggedIn) -> Result<Vec<PasskeyEntry>, StoreError> {
        let rows = passkey::Entity::find()
            .filter(passkey::Column::AccountId.eq(login.account.id.0))
            .order_by_asc(passkey::Column::Id)
            .all(&self.db.reader())
            .await?;
        Ok(rows
            .into_iter()
            .map(|row| PasskeyEntry {
                id: row.id,
                name: row.name,
                credential: row.credential,
                created_at: row.created_at,
                used_at: row.used_at,
            })
            .collect())
    }

    /// Takes a passkey of the owner's; the session has shown a second factor from here on and gets another token.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the session has just ended.
    pub async fn add_passkey(
        &self,
        owner: Owner<'_>,
        name: &str,
        credential: &str,
        now: DateTime<Utc>,
    ) -> Result<Token, StoreError> {
        let transaction = self.db.begin().await?;
        passkey::Entity::insert(passkey::ActiveModel {
            id: NotSet,
            account_id: Set(owner.account().id.0),
            name: Set(name.to_owned()),
            credential: Set(credential.to_owned()),
            created_at: Set(now),
            used_at: Set(None),
        })
        .exec_without_returning(&transaction)
        .await?;
        let token = sessions::renew(&transaction, owner.session(), Some(true)).await?;
        let detail = format!("Thêm khoá truy cập “{name}”");
        note(&transaction, owner, &detail, now).await?;
        transaction.commit().await?;
        Ok(token)
    }

    /// Makes one of the owner's passkeys worthless; all other sessions end, whether they have shown it or were to show it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is none of them.
    pub async fn remove_passkey(
        &self,
        owner: Owner<'_>,
        id: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let removed = passkey::Entity::delete_by_id(id)
            .filter(passkey::Column::AccountId.eq(owner.account().id.0))
            .exec(&transaction)
            .await?;
        if removed.rows_affected == 0 {
            return Err(StoreError::NotFound);
        }
        sessions::end_all(&transaction, owner.account().id, Some(owner.session())).await?;
        note(&transaction, owner, "Bỏ một khoá truy cập", now).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Completes a login with a passkey whose answer was right; `credential` is its public half as it is from here on.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the passkey is none of the account's or the session has just ended.
    pub async fn pass_with_passkey(
        &self,
        login: &LoggedIn,
        id: i64,
        credential: &str,
        now: DateTime<Utc>,
    ) -> Result<Token, StoreError> {
        let transaction = self.db.begin().await?;
        let used = passkey::Entity::update_many()
            .col_expr(passkey::Column::Credential, Expr::value(credential))
            .col_expr(passkey::Column::UsedAt, Expr::value(now))
            .filter(passkey::Column::Id.eq(id))
            .filter(passkey::Column::AccountId.eq(login.account.id.0))
            .exec(&transaction)
            .await?;
        if used.rows_affected == 0 {
            return Err(StoreError::NotFound);
        }
        let token = sessions::pass(&transaction, login, "Khoá truy cập", now).await?;
        transaction.commit().await?;
        Ok(token)
    }
}

async fn note<C: ConnectionTrait>(
    db: &C,
    owner: Owner<'_>,
    detail: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sessions::note(db, owner.account(), Act::SetCredentials, detail, now).await
}
