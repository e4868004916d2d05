//! Many writes that happen all together or not at all.

use sea_orm::DatabaseTransaction;

use crate::{StoreError, connection::Db, surveys::Trail};

/// A store whose groups write inside one transaction; dropped without [`Transaction::commit`] it leaves nothing behind.
///
/// On SQLite nobody else writes until it ends.
#[derive(Debug)]
pub struct Transaction {
    inner: DatabaseTransaction,
    trail: Trail,
}

impl Transaction {
    pub(crate) fn new(inner: DatabaseTransaction, trail: Trail) -> Self {
        Self { inner, trail }
    }

    /// Makes everything that was written through this handle last.
    ///
    /// # Errors
    /// When the database does not take it; then nothing was written.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.inner.commit().await?)
    }

    /// Undoes everything that was written through this handle.
    ///
    /// # Errors
    /// When the database does not answer; it then undoes it by itself.
    pub async fn rollback(self) -> Result<(), StoreError> {
        Ok(self.inner.rollback().await?)
    }

    pub(crate) fn db(&self) -> Db<'_> {
        Db::Transaction(&self.inner, &self.trail)
    }
}
