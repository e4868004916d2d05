//! Addresses that moved for good: old links keep working.

use domain::Slug;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

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
        save(&self.db.writer(), old_path, new_path).await
    }
}

/// What the newsroom can give another address.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Movable {
    /// A section.
    Section,
    /// A tag.
    Tag,
    /// A standing page.
    Page,
}

impl Movable {
    /// Refuses a slug whose address still leads the readers of an earlier one to something else than `own`.
    ///
    /// Whether another row has the slug is for the table itself to say.
    pub(crate) async fn check_free<C: ConnectionTrait>(
        self,
        db: &C,
        own: Option<&Slug>,
        slug: &Slug,
    ) -> Result<(), StoreError> {
        let led = redirect::Entity::find_by_id(self.path(slug))
            .one(db)
            .await?;
        let own = own.map(|own| self.path(own));
        match led {
            Some(led) if Some(&led.new_path) != own.as_ref() => Err(StoreError::Conflict {
                what: self.slug_name(),
            }),
            Some(_) | None => Ok(()),
        }
    }

    /// Lets a thing go from its address to another one, if that is free; the old one then leads there for good.
    pub(crate) async fn move_on<C: ConnectionTrait>(
        self,
        db: &C,
        old: &Slug,
        new: &Slug,
    ) -> Result<(), StoreError> {
        if old == new {
            return Ok(());
        }
        self.check_free(db, Some(old), new).await?;
        self.leave(db, old, new).await
    }

    /// Leads the old address, and everything that led there, to the one that takes its place.
    pub(crate) async fn leave<C: ConnectionTrait>(
        self,
        db: &C,
        old: &Slug,
        new: &Slug,
    ) -> Result<(), StoreError> {
        let (old, new) = (self.path(old), self.path(new));
        redirect::Entity::delete_by_id(new.clone()).exec(db).await?;
        redirect::Entity::update_many()
            .col_expr(redirect::Column::NewPath, Expr::value(new.clone()))
            .filter(redirect::Column::NewPath.eq(old.clone()))
            .exec(db)
            .await?;
        save(db, &old, &new).await
    }

    fn path(self, slug: &Slug) -> String {
        match self {
            Self::Section => format!("/chuyen-muc/{slug}"),
            Self::Tag => format!("/the/{slug}"),
            Self::Page => format!("/trang/{slug}"),
        }
    }

    fn slug_name(self) -> &'static str {
        match self {
            Self::Section => "section slug",
            Self::Tag => "tag slug",
            Self::Page => "page slug",
        }
    }
}

async fn save<C: ConnectionTrait>(db: &C, old: &str, new: &str) -> Result<(), StoreError> {
    let note = redirect::ActiveModel {
        old_path: Set(old.to_owned()),
        new_path: Set(new.to_owned()),
    };
    redirect::Entity::insert(note)
        .on_conflict(
            OnConflict::column(redirect::Column::OldPath)
                .update_column(redirect::Column::NewPath)
                .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    Ok(())
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
