//! Random keys that the portal makes for itself, such as the one that signs the voter's cookie.

use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use crate::{Store, StoreError, entity::secret};

impl Store {
    /// The random key for one purpose: made at first use, the same ever after and for all instances.
    ///
    /// # Errors
    /// When the database does not answer, or holds a key of another length.
    pub async fn key(&self, purpose: &str) -> Result<[u8; 32], StoreError> {
        if let Some(kept) = self.kept_key(purpose).await? {
            return Ok(kept);
        }
        // Another instance may be first; then its key stands and this one is dropped.
        let offered = secret::ActiveModel {
            purpose: Set(purpose.to_owned()),
            value: Set(rand::random::<[u8; 32]>().to_vec()),
        };
        secret::Entity::insert(offered)
            .on_conflict(
                OnConflict::column(secret::Column::Purpose)
                    .do_nothing()
                    .to_owned(),
            )
            .exec_without_returning(&self.db().writer())
            .await?;
        self.kept_key(purpose).await?.ok_or(StoreError::NotFound)
    }

    async fn kept_key(&self, purpose: &str) -> Result<Option<[u8; 32]>, StoreError> {
        let row = secret::Entity::find_by_id(purpose.to_owned())
            .one(&self.db().reader())
            .await?;
        row.map(|row| key_from_bytes(row.value)).transpose()
    }
}

/// Reads back 32 random bytes.
pub(crate) fn key_from_bytes(bytes: Vec<u8>) -> Result<[u8; 32], StoreError> {
    bytes
        .try_into()
        .map_err(|_| StoreError::corrupt("key")("it is not 32 bytes long"))
}
