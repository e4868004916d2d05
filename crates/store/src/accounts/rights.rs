//! What an account may do, and whether it may log in at all; somebody is always left who can change that.

use chrono::{DateTime, Utc};
use domain::{
    AccountId, SectionId,
    account::{Account, Role},
    audit::Act,
};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
    sea_query::Expr,
};

use super::{Accounts, add::role_name, links, row, sessions};
use crate::{Administrator, StoreError, audit, entity::account};

/// What [`StoreError::Conflict`] is about when nobody would be left who keeps the accounts.
pub const LAST_ADMINISTRATOR: &str = "last administrator";

impl Accounts<'_> {
    /// Changes name, role and sections of an account; all its sessions end.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] about [`LAST_ADMINISTRATOR`], [`StoreError::NotFound`] when there is no such account.
    pub async fn set_rights(
        &self,
        administrator: Administrator<'_>,
        id: AccountId,
        name: &str,
        role: Role,
        sections: &[SectionId],
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let before = locked(&transaction, id).await?;
        if before.role != role {
            keep_an_administrator(&transaction, &before).await?;
        }
        account::Entity::update_many()
            .col_expr(account::Column::Name, Expr::value(name))
            .col_expr(account::Column::Role, Expr::value(role.as_str()))
            .filter(account::Column::Id.eq(id.0))
            .exec(&transaction)
            .await?;
        row::write_sections(&transaction, id, sections).await?;
        let after = row::read(&transaction, id).await?;
        if (before.role, &before.sections) != (after.role, &after.sections) {
            sessions::end_all(&transaction, id, None).await?;
        }
        let (from, to) = (role_name(before.role), role_name(after.role));
        let count = after.sections.len();
        let detail = format!("{from} → {to}, {count} chuyên mục");
        note(
            &transaction,
            administrator,
            Act::SetRights,
            &after,
            &detail,
            now,
        )
        .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Forbids an account to log in; its sessions end and its links open nothing, its articles stay.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] about [`LAST_ADMINISTRATOR`], [`StoreError::NotFound`] when there is no such account.
    pub async fn suspend(
        &self,
        administrator: Administrator<'_>,
        id: AccountId,
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let account = locked(&transaction, id).await?;
        keep_an_administrator(&transaction, &account).await?;
        set_suspended(&transaction, id, Some(reason)).await?;
        sessions::end_all(&transaction, id, None).await?;
        links::drop_all(&transaction, id).await?;
        note(
            &transaction,
            administrator,
            Act::Suspend,
            &account,
            reason,
            now,
        )
        .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Lets an account log in again.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such account.
    pub async fn resume(
        &self,
        administrator: Administrator<'_>,
        id: AccountId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let account = locked(&transaction, id).await?;
        set_suspended(&transaction, id, None).await?;
        note(&transaction, administrator, Act::Resume, &account, "", now).await?;
        transaction.commit().await?;
        Ok(())
    }
}

/// The account, with all administrators held as they are until the transaction ends.
///
/// Two administrators who suspend each other at the same moment must not both succeed.
pub(super) async fn locked(
    transaction: &DatabaseTransaction,
    id: AccountId,
) -> Result<Account, StoreError> {
    account::Entity::find()
        .filter(account::Column::Role.eq(Role::Administrator.as_str()))
        .lock_exclusive()
        .all(transaction)
        .await?;
    row::read(transaction, id).await
}

/// Refuses when nobody else keeps the accounts; who was invited and never came keeps none.
pub(super) async fn keep_an_administrator(
    transaction: &DatabaseTransaction,
    leaving: &Account,
) -> Result<(), StoreError> {
    if leaving.role != Role::Administrator || leaving.suspended.is_some() {
        return Ok(());
    }
    let others = account::Entity::find()
        .filter(account::Column::Role.eq(Role::Administrator.as_str()))
        .filter(account::Column::Suspended.is_null())
        .filter(account::Column::Password.is_not_null())
        .filter(account::Column::Id.ne(leaving.id.0))
        .count(transaction)
        .await?;
    if others == 0 {
        return Err(StoreError::Conflict {
            what: LAST_ADMINISTRATOR,
        });
    }
    Ok(())
}

async fn set_suspended(
    transaction: &DatabaseTransaction,
    id: AccountId,
    reason: Option<&str>,
) -> Result<(), StoreError> {
    account::Entity::update_many()
        .col_expr(account::Column::Suspended, Expr::value(reason))
        .filter(account::Column::Id.eq(id.0))
        .exec(transaction)
        .await?;
    Ok(())
}

async fn note(
    transaction: &DatabaseTransaction,
    administrator: Administrator<'_>,
    act: Act,
    account: &Account,
    detail: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let who = Some(administrator.staff());
    audit::note(transaction, who, act, &row::subject(account), detail, now).await
}
