//! Who is here, for an instance that has just started.

use chrono::{DateTime, Utc};
use domain::visitors::{VISIT_PAUSE, VisitorHash};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::Visitors;
use crate::{StoreError, entity::presence};

impl Visitors<'_> {
    /// The visitors whose visit goes on when they are seen at `now`, and when each was seen last.
    ///
    /// # Errors
    /// When the database does not answer, or holds a hash of another length.
    pub async fn present(
        &self,
        now: DateTime<Utc>,
    ) -> Result<Vec<(VisitorHash, DateTime<Utc>)>, StoreError> {
        let seen: Vec<(Vec<u8>, DateTime<Utc>)> = presence::Entity::find()
            .select_only()
            .columns([presence::Column::Visitor, presence::Column::SeenAt])
            .filter(presence::Column::SeenAt.gt(now - VISIT_PAUSE))
            .into_tuple()
            .all(&self.db.reader())
            .await?;
        seen.into_iter()
            .map(|(visitor, seen_at)| {
                let hash = visitor.as_slice().try_into();
                let hash = hash.map_err(StoreError::corrupt("visitor"))?;
                Ok((VisitorHash(hash), seen_at))
            })
            .collect()
    }
}
