//! The sessions of an account, for its owner to look at and to end, and for administrators to end.

use chrono::{DateTime, Utc};
use domain::{AccountId, audit::Act};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Owner, SessionId, Sessions, lookup, row, sessions};
use crate::{Administrator, StoreError, audit, entity::session, secrets::key_from_bytes};

/// How many sessions a list shows.
const SHOWN: u64 = 50;

/// A session as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionEntry {
    /// The session.
    pub id: SessionId,
    /// The browser it runs in.
    pub browser: String,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub last_seen_at: DateTime<Utc>,
    /// True for the one in which its owner asks.
    pub is_this: bool,
}

impl Sessions<'_> {
    /// The owner's sessions that last, the latest used first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list(
        &self,
        owner: Owner<'_>,
        now: DateTime<Utc>,
    ) -> Result<Vec<SessionEntry>, StoreError> {
        let rows = session::Entity::find()
            .filter(session::Column::AccountId.eq(owner.account().id.0))
            .filter(session::Column::LastSeenAt.gt(now - lookup::IDLE))
            .filter(session::Column::CreatedAt.gt(now - lookup::LASTS))
            .order_by_desc(session::Column::LastSeenAt)
            .limit(SHOWN)
            .all(&self.db.reader())
            .await?;
        rows.into_iter()
            .map(|row| {
                let id = SessionId(key_from_bytes(row.id)?);
                Ok(SessionEntry {
                    id,
                    browser: row.browser,
                    created_at: row.created_at,
                    last_seen_at: row.last_seen_at,
                    is_this: id == owner.session(),
                })
            })
            .collect()
    }

    /// Ends one of the owner's sessions.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is none of them or has ended.
    pub async fn end(
        &self,
        owner: Owner<'_>,
        id: SessionId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let ended = session::Entity::delete_by_id(id.0.to_vec())
            .filter(session::Column::AccountId.eq(owner.account().id.0))
            .exec(&transaction)
            .await?;
        if ended.rows_affected == 0 {
            return Err(StoreError::NotFound);
        }
        let detail = "Một phiên làm việc";
        sessions::note(&transaction, owner.account(), Act::EndSessions, detail, now).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Ends all of the owner's sessions but the one in which the owner asks.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn end_others(&self, owner: Owner<'_>, now: DateTime<Utc>) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let account = owner.account();
        sessions::end_all(&transaction, account.id, Some(owner.session())).await?;
        let detail = "Mọi phiên làm việc khác";
        sessions::note(&transaction, account, Act::EndSessions, detail, now).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Ends all sessions of a colleague.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such account.
    pub async fn end_all(
        &self,
        administrator: Administrator<'_>,
        id: AccountId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let account = row::read(&transaction, id).await?;
        sessions::end_all(&transaction, id, None).await?;
        audit::note(
            &transaction,
            Some(administrator.staff()),
            Act::EndSessions,
            &row::subject(&account),
            "Mọi phiên làm việc",
            now,
        )
        .await?;
        transaction.commit().await?;
        Ok(())
    }
}
