//! What was brought in from elsewhere and as what, so that the same export changes nothing the second time.

use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use crate::{StoreError, connection::Db, entity::imported};

/// The record of what was brought in from elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct Imports<'a> {
    pub(crate) db: Db<'a>,
}

impl Imports<'_> {
    /// The number under which the thing that `source` calls `key` was brought in, if it was.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find(
        &self,
        source: &str,
        kind: &str,
        key: &str,
    ) -> Result<Option<i64>, StoreError> {
        let id = (source.to_owned(), kind.to_owned(), key.to_owned());
        let by_id = imported::Entity::find_by_id(id);
        let row = by_id.one(&self.db.reader()).await?;
        Ok(row.map(|row| row.target_id))
    }

    /// Notes that the thing that `source` calls `key` is kept here under `target_id`; a later note replaces it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn record(
        &self,
        source: &str,
        kind: &str,
        key: &str,
        target_id: i64,
    ) -> Result<(), StoreError> {
        let note = imported::ActiveModel {
            source: Set(source.to_owned()),
            kind: Set(kind.to_owned()),
            key: Set(key.to_owned()),
            target_id: Set(target_id),
        };
        imported::Entity::insert(note)
            .on_conflict(
                OnConflict::columns([
                    imported::Column::Source,
                    imported::Column::Kind,
                    imported::Column::Key,
                ])
                .update_column(imported::Column::TargetId)
                .to_owned(),
            )
            .exec_without_returning(&self.db.writer())
            .await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::TestStore;

    #[tokio::test]
    async fn a_later_note_replaces_an_earlier_one() {
        let store = TestStore::new().await;
        let imports = store.imports();
        for target in [1, 1, 2] {
            imports.record("wxr", "post", "7", target).await.unwrap();
            let found = imports.find("wxr", "post", "7").await.unwrap();
            assert_eq!(found, Some(target));
        }
        assert_eq!(imports.find("wxr", "page", "7").await.unwrap(), None);
        assert_eq!(imports.find("other", "post", "7").await.unwrap(), None);
    }
}
