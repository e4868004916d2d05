//! Codes on paper that stand in for a lost second factor, each once.

use chrono::{DateTime, Utc};
use domain::{AccountId, audit::Act};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
};

use super::{Accounts, LoggedIn, Owner, Token, sessions};
use crate::{StoreError, entity::recovery_code};

/// How many codes a person gets at once.
const CODES: usize = 10;
/// Letters and digits that nobody mistakes for one another on paper.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
/// 80 random bits are beyond guessing even for somebody who holds a copy of the hashes.
const LETTERS_IN_CODE: usize = 16;

impl Accounts<'_> {
    /// How many of the owner's recovery codes are left.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn recovery_codes_left(&self, owner: Owner<'_>) -> Result<u64, StoreError> {
        let left = recovery_code::Entity::find()
            .filter(recovery_code::Column::AccountId.eq(owner.account().id.0))
            .count(&self.db.reader())
            .await?;
        Ok(left)
    }

    /// Makes recovery codes in place of all earlier ones; they are told once and never again.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn new_recovery_codes(
        &self,
        owner: Owner<'_>,
        now: DateTime<Utc>,
    ) -> Result<Vec<String>, StoreError> {
        let transaction = self.db.begin().await?;
        let account = owner.account();
        recovery_code::Entity::delete_many()
            .filter(recovery_code::Column::AccountId.eq(account.id.0))
            .exec(&transaction)
            .await?;
        let codes: Vec<String> = (0..CODES).map(|_| random_code()).collect();
        let rows = codes.iter().map(|code| row(account.id, code));
        recovery_code::Entity::insert_many(rows)
            .exec_without_returning(&transaction)
            .await?;
        let detail = "Mã khôi phục";
        sessions::note(&transaction, account, Act::SetCredentials, detail, now).await?;
        transaction.commit().await?;
        Ok(codes)
    }

    /// Completes a login with a recovery code, which is used up; nothing when it is none of the account's.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the session has just ended.
    pub async fn pass_with_recovery_code(
        &self,
        login: &LoggedIn,
        typed: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Token>, StoreError> {
        let transaction = self.db.begin().await?;
        if !take(&transaction, login.account.id, typed).await? {
            return Ok(None);
        }
        let token = sessions::pass(&transaction, login, "Mã khôi phục", now).await?;
        transaction.commit().await?;
        Ok(Some(token))
    }
}

/// Uses a code up; false when it is none of the account's.
async fn take<C: ConnectionTrait>(
    db: &C,
    account: AccountId,
    typed: &str,
) -> Result<bool, StoreError> {
    let key = (account.0, hash(typed));
    let taken = recovery_code::Entity::delete_by_id(key).exec(db).await?;
    Ok(taken.rows_affected == 1)
}

fn row(account: AccountId, code: &str) -> recovery_code::ActiveModel {
    recovery_code::ActiveModel {
        account_id: Set(account.0),
        id: Set(hash(code)),
    }
}

fn random_code() -> String {
    let mut code = String::new();
    for index in 0..LETTERS_IN_CODE {
        if index > 0 && index % 4 == 0 {
            code.push('-');
        }
        let letter = usize::from(rand::random::<u8>()) % LETTERS.len();
        code.push(char::from(LETTERS[letter]));
    }
    code
}

/// However a person writes a code down, with or without its hyphens.
fn hash(code: &str) -> Vec<u8> {
    let letters = code.chars().filter(char::is_ascii_alphanumeric);
    let plain = letters.collect::<String>().to_ascii_lowercase();
    blake3::hash(plain.as_bytes()).as_bytes().to_vec()
}
