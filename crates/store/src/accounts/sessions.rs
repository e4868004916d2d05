//! The life of a session: from the password to its end.

use chrono::{DateTime, Utc};
use domain::{AccountId, account::Account, audit::Act};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter,
};

use super::{LoggedIn, SessionId, Sessions, Token, lookup, row};
use crate::{
    Staff, StoreError, audit,
    entity::{ceremony, session},
};

impl Sessions<'_> {
    /// Begins a session for a person whose password was right.
    ///
    /// `browser` is what its owner will know it by; a session that the browser had before ends.
    ///
    /// # Errors
    /// [`StoreError::Denied`] when the account is suspended, [`StoreError::NotFound`] when it is gone.
    pub async fn begin(
        &self,
        account: AccountId,
        browser: &str,
        earlier: Option<&Token>,
        now: DateTime<Utc>,
    ) -> Result<Token, StoreError> {
        let transaction = self.db.begin().await?;
        let account = row::read(&transaction, account).await?;
        if account.suspended.is_some() {
            return Err(StoreError::Denied);
        }
        if let Some(earlier) = earlier {
            session::Entity::delete_by_id(earlier.hash().to_vec())
                .exec(&transaction)
                .await?;
        }
        let token = insert(&transaction, account.id, browser, false, now).await?;
        if !lookup::has_second_factor(&transaction, account.id).await? {
            note(&transaction, &account, Act::LogIn, browser, now).await?;
        }
        transaction.commit().await?;
        Ok(token)
    }

    /// Ends the session in which the person asks.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn log_out(&self, login: &LoggedIn, now: DateTime<Utc>) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        session::Entity::delete_by_id(login.session.0.to_vec())
            .exec(&transaction)
            .await?;
        note(
            &transaction,
            &login.account,
            Act::EndSessions,
            "Đăng xuất",
            now,
        )
        .await?;
        transaction.commit().await?;
        Ok(())
    }
}

/// Makes a session and gives the token that opens it.
pub(crate) async fn insert<C: ConnectionTrait>(
    db: &C,
    account: AccountId,
    browser: &str,
    second_factor: bool,
    now: DateTime<Utc>,
) -> Result<Token, StoreError> {
    let token = Token::random();
    session::Entity::insert(session::ActiveModel {
        id: Set(token.hash().to_vec()),
        account_id: Set(account.0),
        created_at: Set(now),
        last_seen_at: Set(now),
        browser: Set(browser.chars().take(BROWSER_CHARS_MAX).collect()),
        second_factor: Set(second_factor),
    })
    .exec_without_returning(db)
    .await?;
    Ok(token)
}

/// Gives a session another token; the earlier one opens nothing from here on.
///
/// With `second_factor` the session counts as having shown one.
pub(super) async fn renew<C: ConnectionTrait>(
    db: &C,
    id: SessionId,
    second_factor: Option<bool>,
) -> Result<Token, StoreError> {
    let row = session::Entity::find_by_id(id.0.to_vec()).one(db).await?;
    let row = row.ok_or(StoreError::NotFound)?;
    ceremony::Entity::delete_many()
        .filter(ceremony::Column::SessionId.eq(id.0.to_vec()))
        .exec(db)
        .await?;
    let given_up = session::Entity::delete_by_id(id.0.to_vec());
    if given_up.exec(db).await?.rows_affected == 0 {
        // It has been ended since it was read, and must not come back.
        return Err(StoreError::NotFound);
    }
    let token = Token::random();
    let renewed = session::Model {
        id: token.hash().to_vec(),
        second_factor: second_factor.unwrap_or(row.second_factor),
        ..row
    };
    session::Entity::insert(renewed.into_active_model().reset_all())
        .exec_without_returning(db)
        .await?;
    Ok(token)
}

/// Completes a login: gives its session another token and notes how it was completed.
pub(super) async fn pass<C: ConnectionTrait>(
    db: &C,
    login: &LoggedIn,
    how: &str,
    now: DateTime<Utc>,
) -> Result<Token, StoreError> {
    let token = renew(db, login.session, Some(true)).await?;
    note(db, &login.account, Act::LogIn, how, now).await?;
    Ok(token)
}

/// Ends all sessions of an account but one.
pub(super) async fn end_all<C: ConnectionTrait>(
    db: &C,
    account: AccountId,
    kept: Option<SessionId>,
) -> Result<u64, StoreError> {
    let mut ended = session::Entity::delete_many().filter(session::Column::AccountId.eq(account.0));
    if let Some(kept) = kept {
        ended = ended.filter(session::Column::Id.ne(kept.0.to_vec()));
    }
    Ok(ended.exec(db).await?.rows_affected)
}

/// Notes what somebody did to the own account.
pub(super) async fn note<C: ConnectionTrait>(
    db: &C,
    account: &Account,
    act: Act,
    detail: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let who = Staff::new(account.clone());
    audit::note(db, Some(&who), act, &row::subject(account), detail, now).await
}

/// A browser's name can be as long as it likes; its label in a list is not.
const BROWSER_CHARS_MAX: usize = 120;
