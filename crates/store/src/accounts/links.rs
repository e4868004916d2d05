//! Links with which the owner of an account sets a password: one at a time, used once, dead after two days.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{AccountId, account::Account, audit::Act};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{Accounts, Token, passwords, row};
use crate::{
    Administrator, Staff, StoreError, audit,
    entity::{account, link},
};

/// How long a link waits for its owner.
const LASTS: TimeDelta = TimeDelta::hours(48);

impl Accounts<'_> {
    /// Makes a link for an account on behalf of whoever runs the portal; an earlier one opens nothing from here on.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when nobody has this login name.
    pub async fn link_for(&self, login: &str, now: DateTime<Utc>) -> Result<Token, StoreError> {
        let found = account::Entity::find().filter(account::Column::Login.eq(login));
        let found = found.one(&self.db.reader()).await?;
        let id = AccountId(found.ok_or(StoreError::NotFound)?.id);
        self.make_link(None, id, now).await
    }

    /// Makes a link for a colleague who forgot the password; an earlier one opens nothing from here on.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such account.
    pub async fn link(
        &self,
        administrator: Administrator<'_>,
        id: AccountId,
        now: DateTime<Utc>,
    ) -> Result<Token, StoreError> {
        self.make_link(Some(administrator.staff()), id, now).await
    }

    /// Whose password a link sets, while it does.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find_link(
        &self,
        token: &Token,
        now: DateTime<Utc>,
    ) -> Result<Option<Account>, StoreError> {
        find(&self.db.reader(), token, now).await
    }

    /// Sets the password of the account that a link was made for; the link is used up and all its sessions end.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the link opens nothing.
    pub async fn redeem(
        &self,
        token: &Token,
        password: &str,
        now: DateTime<Utc>,
    ) -> Result<AccountId, StoreError> {
        let transaction = self.db.begin().await?;
        let account = find(&transaction, token, now).await?;
        let account = account.ok_or(StoreError::NotFound)?;
        let used = link::Entity::delete_by_id(token.hash().to_vec());
        if used.exec(&transaction).await?.rows_affected == 0 {
            // Somebody else has used it since it was read.
            return Err(StoreError::NotFound);
        }
        passwords::write(&transaction, &account, password, None, now).await?;
        transaction.commit().await?;
        Ok(account.id)
    }

    async fn make_link(
        &self,
        who: Option<&Staff>,
        id: AccountId,
        now: DateTime<Utc>,
    ) -> Result<Token, StoreError> {
        let transaction = self.db.begin().await?;
        let account = row::read(&transaction, id).await?;
        let token = renew(&transaction, id, now).await?;
        let subject = row::subject(&account);
        let detail = "Liên kết đặt mật khẩu";
        audit::note(&transaction, who, Act::Invite, &subject, detail, now).await?;
        transaction.commit().await?;
        Ok(token)
    }
}

/// Makes a link in place of all earlier ones.
pub(super) async fn renew<C: ConnectionTrait>(
    db: &C,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<Token, StoreError> {
    drop_all(db, account).await?;
    let token = Token::random();
    link::Entity::insert(link::ActiveModel {
        id: Set(token.hash().to_vec()),
        account_id: Set(account.0),
        expires_at: Set(now + LASTS),
    })
    .exec_without_returning(db)
    .await?;
    Ok(token)
}

/// Makes every link of an account open nothing.
pub(super) async fn drop_all<C: ConnectionTrait>(
    db: &C,
    account: AccountId,
) -> Result<(), StoreError> {
    link::Entity::delete_many()
        .filter(link::Column::AccountId.eq(account.0))
        .exec(db)
        .await?;
    Ok(())
}

async fn find<C: ConnectionTrait>(
    db: &C,
    token: &Token,
    now: DateTime<Utc>,
) -> Result<Option<Account>, StoreError> {
    let found = link::Entity::find_by_id(token.hash().to_vec())
        .filter(link::Column::ExpiresAt.gt(now))
        .one(db)
        .await?;
    let Some(found) = found else {
        return Ok(None);
    };
    let account = row::read(db, AccountId(found.account_id)).await?;
    // A suspended account's links wait with it.
    Ok(Some(account).filter(|account| account.suspended.is_none()))
}
