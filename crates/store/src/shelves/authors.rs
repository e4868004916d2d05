//! The authors: people whose articles stand together on one page.

use domain::{AuthorId, Slug, section::Author};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::OnConflict,
};

use crate::{StoreError, articles::read_slug, connection::Db, entity::author};

/// The people whose articles stand together.
#[derive(Clone, Copy, Debug)]
pub struct Authors<'a> {
    pub(crate) db: Db<'a>,
}

impl Authors<'_> {
    /// The first authors in the order of their addresses, to choose from.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list(&self, limit: u32) -> Result<Vec<Author>, StoreError> {
        let rows = author::Entity::find()
            .order_by_asc(author::Column::Slug)
            .limit(u64::from(limit))
            .all(&self.db.reader())
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// The author with this slug.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find(&self, slug: &Slug) -> Result<Option<Author>, StoreError> {
        let by_slug = author::Entity::find().filter(author::Column::Slug.eq(slug.as_str()));
        by_slug
            .one(&self.db.reader())
            .await?
            .map(from_row)
            .transpose()
    }

    /// The author with this slug; made with this name where there is none.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find_or_add(&self, name: &str, slug: &Slug) -> Result<Author, StoreError> {
        if let Some(author) = self.find(slug).await? {
            return Ok(author);
        }
        author::Entity::insert(author::ActiveModel {
            id: NotSet,
            slug: Set(slug.as_str().to_owned()),
            name: Set(name.to_owned()),
        })
        .on_conflict(
            OnConflict::column(author::Column::Slug)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&self.db.writer())
        .await?;
        self.find(slug).await?.ok_or(StoreError::NotFound)
    }
}

fn from_row(row: author::Model) -> Result<Author, StoreError> {
    Ok(Author {
        id: AuthorId(row.id),
        slug: read_slug(row.slug)?,
        name: row.name,
    })
}
