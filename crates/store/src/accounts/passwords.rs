//! The hashes of passwords; they are made and compared elsewhere.

use chrono::{DateTime, Utc};
use domain::{AccountId, account::Account, audit::Act};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, ExprTrait},
};

use super::{Accounts, Owner, SessionId, Token, links, row, sessions};
use crate::{Staff, StoreError, audit, entity::account};

impl Accounts<'_> {
    /// The hash of the owner's password.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the account is gone.
    pub async fn own_password(&self, owner: Owner<'_>) -> Result<Option<String>, StoreError> {
        let id = owner.account().id;
        let row = account::Entity::find_by_id(id.0)
            .one(&self.db.reader())
            .await?;
        Ok(row.ok_or(StoreError::NotFound)?.password)
    }

    /// Changes the owner's password; links and all other sessions end, and this one goes on under another token.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the session has just ended.
    pub async fn change_password(
        &self,
        owner: Owner<'_>,
        password: &str,
        now: DateTime<Utc>,
    ) -> Result<Token, StoreError> {
        let transaction = self.db.begin().await?;
        let token = sessions::renew(&transaction, owner.session(), None).await?;
        let kept = Some(SessionId(token.hash()));
        write(&transaction, owner.account(), password, kept, now).await?;
        transaction.commit().await?;
        Ok(token)
    }

    /// Replaces a password's hash by a stronger one of the same password, unless the password changed meanwhile.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn rehash(
        &self,
        account: AccountId,
        weaker: &str,
        stronger: &str,
    ) -> Result<(), StoreError> {
        account::Entity::update_many()
            .col_expr(account::Column::Password, Expr::value(stronger))
            .filter(account::Column::Id.eq(account.0))
            .filter(account::Column::Password.eq(weaker))
            .exec(&self.db.writer())
            .await?;
        Ok(())
    }
}

/// Sets a password, ends all links and all sessions of the account but one, and notes it.
pub(super) async fn write<C: ConnectionTrait>(
    db: &C,
    account: &Account,
    password: &str,
    kept: Option<SessionId>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    account::Entity::update_many()
        .col_expr(account::Column::Password, Expr::value(password))
        .filter(Expr::col(account::Column::Id).eq(account.id.0))
        .exec(db)
        .await?;
    links::drop_all(db, account.id).await?;
    sessions::end_all(db, account.id, kept).await?;
    let who = Staff::new(account.clone());
    let subject = row::subject(account);
    audit::note(
        db,
        Some(&who),
        Act::SetCredentials,
        &subject,
        "Mật khẩu",
        now,
    )
    .await
}
