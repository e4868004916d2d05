//! Throwing away what has ended.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{
    Sessions,
    attempts::{FORGOTTEN_AFTER, KNOWN_FOR},
    lookup,
};
use crate::{
    StoreError,
    entity::{attempt, ceremony, link, session},
};

impl Sessions<'_> {
    /// Deletes what has ended: sessions, links, questions to passkeys and old failures.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn clean(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let writer = self.db.writer();
        session::Entity::delete_many()
            .filter(session::Column::LastSeenAt.lte(now - lookup::IDLE))
            .exec(&writer)
            .await?;
        session::Entity::delete_many()
            .filter(session::Column::CreatedAt.lte(now - lookup::LASTS))
            .exec(&writer)
            .await?;
        link::Entity::delete_many()
            .filter(link::Column::ExpiresAt.lte(now))
            .exec(&writer)
            .await?;
        ceremony::Entity::delete_many()
            .filter(ceremony::Column::ExpiresAt.lte(now))
            .exec(&writer)
            .await?;
        attempt::Entity::delete_many()
            .filter(attempt::Column::LastAt.lte(now - FORGOTTEN_AFTER))
            .filter(attempt::Column::IsKnown.eq(false))
            .exec(&writer)
            .await?;
        attempt::Entity::delete_many()
            .filter(attempt::Column::LastAt.lte(now - KNOWN_FOR))
            .exec(&writer)
            .await?;
        Ok(())
    }
}
