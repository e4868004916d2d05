//! Addresses that moved for good: old links keep working.

use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use crate::{StoreError, connection::Db, entity::redirect};

/// The addresses that moved.
#[derive(Clone, Copy, Debug)]
pub struct Redirects<'a> {
    pub(crate) db: Db<'a>,
}

impl Redirects<'_> {
    /// Where the thing at `old_path` stands today, if it moved.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find(&self, old_path: &str) -> Result<Option<String>, StoreError> {
        let by_path = redirect::Entity::find_by_id(old_path.to_owned());
        let row = by_path.one(&self.db.reader()).await?;
        Ok(row.map(|row| row.new_path))
    }

    /// Notes that the thing at `old_path` stands at `new_path`; a later note replaces it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn save(&self, old_path: &str, new_path: &str) -> Result<(), StoreError> {
        let note = redirect::ActiveModel {
            old_path: Set(old_path.to_owned()),
            new_path: Set(new_path.to_owned()),
        };
        redirect::Entity::insert(note)
            .on_conflict(
                OnConflict::column(redirect::Column::OldPath)
                    .update_column(redirect::Column::NewPath)
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
    async fn a_later_redirect_replaces_an_earlier_one() {
        let store = TestStore::new().await;
        let redirects = store.redirects();
        assert_eq!(redirects.find("/cu").await.unwrap(), None);
        for new_path in ["/tin/mot", "/tin/mot", "/tin/hai"] {
            redirects.save("/cu", new_path).await.unwrap();
            let found = redirects.find("/cu").await.unwrap();
            assert_eq!(found.as_deref(), Some(new_path));
        }
    }
}
