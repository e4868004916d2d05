//! Beginning anew for a person who lost everything that proves who they are.

use chrono::{DateTime, Utc};
use domain::{AccountId, audit::Act};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::{Accounts, Token, links, rights, row, sessions};
use crate::{
    Administrator, Staff, StoreError, audit,
    entity::{account, passkey, recovery_code, totp},
};

impl Accounts<'_> {
    /// Forgets a colleague's password and second factor and ends the sessions; the link that comes back is the one way in.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] about [`LAST_ADMINISTRATOR`](super::LAST_ADMINISTRATOR), [`StoreError::NotFound`] when
    /// there is no such account.
    pub async fn begin_anew(
        &self,
        administrator: Administrator<'_>,
        id: AccountId,
        now: DateTime<Utc>,
    ) -> Result<Token, StoreError> {
        self.forget(Some(administrator.staff()), id, now).await
    }

    /// Does the same on behalf of whoever runs the portal, where no administrator can get in any more.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when nobody has this login name.
    pub async fn begin_anew_for(
        &self,
        login: &str,
        now: DateTime<Utc>,
    ) -> Result<Token, StoreError> {
        let found = account::Entity::find().filter(account::Column::Login.eq(login));
        let found = found.one(&self.db.reader()).await?;
        let id = AccountId(found.ok_or(StoreError::NotFound)?.id);
        self.forget(None, id, now).await
    }

    async fn forget(
        &self,
        who: Option<&Staff>,
        id: AccountId,
        now: DateTime<Utc>,
    ) -> Result<Token, StoreError> {
        let transaction = self.db.begin().await?;
        let account = rights::locked(&transaction, id).await?;
        if who.is_some() {
            rights::keep_an_administrator(&transaction, &account).await?;
        }
        account::Entity::update_many()
            .col_expr(account::Column::Password, Expr::value(None::<String>))
            .filter(account::Column::Id.eq(id.0))
            .exec(&transaction)
            .await?;
        totp::Entity::delete_by_id(id.0).exec(&transaction).await?;
        passkey::Entity::delete_many()
            .filter(passkey::Column::AccountId.eq(id.0))
            .exec(&transaction)
            .await?;
        recovery_code::Entity::delete_many()
            .filter(recovery_code::Column::AccountId.eq(id.0))
            .exec(&transaction)
            .await?;
        sessions::end_all(&transaction, id, None).await?;
        let token = links::renew(&transaction, id, now).await?;
        let detail = "Đặt lại mật khẩu và bước xác minh thứ hai";
        let subject = row::subject(&account);
        audit::note(
            &transaction,
            who,
            Act::SetCredentials,
            &subject,
            detail,
            now,
        )
        .await?;
        transaction.commit().await?;
        Ok(token)
    }
}
