//! Accounts as a login and as an administrator look them up.

use chrono::{DateTime, Utc};
use domain::{AccountId, account::Account};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};

use super::{Accounts, lookup::has_second_factor, row};
use crate::{
    Administrator, StoreError,
    entity::{account, session},
};

/// How many accounts a list shows at once.
const PAGE: u64 = 100;

/// What a login is checked against.
#[derive(Clone)]
pub struct Login {
    /// The account that has the login name.
    pub account: AccountId,
    /// The hash of its password, once one was set.
    pub password: Option<String>,
    /// True when it may not log in whatever it knows.
    pub is_suspended: bool,
}

/// An account as an administrator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountEntry {
    /// The account.
    pub account: Account,
    /// True once its owner has set a password.
    pub has_password: bool,
    /// True once it has something beside the password.
    pub has_second_factor: bool,
    /// When a session of it was last used, while one is left.
    pub last_seen_at: Option<DateTime<Utc>>,
}

impl std::fmt::Debug for Login {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Login").field(&self.account).finish()
    }
}

impl Accounts<'_> {
    /// What a login under this name is checked against, if anybody has the name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find_login(&self, login: &str) -> Result<Option<Login>, StoreError> {
        // PostgreSQL refuses a question with this letter, which no name has.
        if login.contains('\0') {
            return Ok(None);
        }
        let row = account::Entity::find()
            .filter(account::Column::Login.eq(login))
            .one(&self.db.reader())
            .await?;
        Ok(row.map(|row| Login {
            account: AccountId(row.id),
            password: row.password,
            is_suspended: row.suspended.is_some(),
        }))
    }

    /// The accounts in the order of their login names, after the one named; a hundred at a time, and whether more follow.
    ///
    /// Their sections are left out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list(
        &self,
        _administrator: Administrator<'_>,
        after: Option<&str>,
    ) -> Result<(Vec<Account>, bool), StoreError> {
        let reader = self.db.reader();
        let mut select = account::Entity::find()
            .order_by_asc(account::Column::Login)
            .limit(PAGE + 1);
        if let Some(after) = after {
            select = select.filter(account::Column::Login.gt(after));
        }
        let rows = select.all(&reader).await?;
        let has_more = rows.len() > PAGE as usize;
        let mut accounts = Vec::new();
        for row in rows.into_iter().take(PAGE as usize) {
            accounts.push(Account {
                id: AccountId(row.id),
                role: row::read_role(&row.role)?,
                sections: Vec::new(),
                login: row.login,
                name: row.name,
                suspended: row.suspended,
            });
        }
        Ok((accounts, has_more))
    }

    /// One account with what an administrator wants to know of it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such account.
    pub async fn get(
        &self,
        _administrator: Administrator<'_>,
        id: AccountId,
    ) -> Result<AccountEntry, StoreError> {
        let reader = self.db.reader();
        let row = account::Entity::find_by_id(id.0).one(&reader).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        let last_seen_at = session::Entity::find()
            .select_only()
            .expr_as(Expr::col(session::Column::LastSeenAt).max(), "last_seen_at")
            .filter(session::Column::AccountId.eq(id.0))
            .into_tuple::<Option<DateTime<Utc>>>()
            .one(&reader)
            .await?
            .flatten();
        Ok(AccountEntry {
            has_password: row.password.is_some(),
            has_second_factor: has_second_factor(&reader, id).await?,
            last_seen_at,
            account: row::into_account(&reader, row).await?,
        })
    }
}
