//! The tags: any number of labels on an article.

use domain::{Slug, TagId, section::Tag};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::OnConflict,
};

use crate::{StoreError, articles::read_slug, connection::Db, entity::tag};

/// The labels that articles carry.
#[derive(Clone, Copy, Debug)]
pub struct Tags<'a> {
    pub(crate) db: Db<'a>,
}

impl Tags<'_> {
    /// The first tags in the order of their addresses, to choose from.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list(&self, limit: u32) -> Result<Vec<Tag>, StoreError> {
        let rows = tag::Entity::find()
            .order_by_asc(tag::Column::Slug)
            .limit(u64::from(limit))
            .all(&self.db.reader())
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// The tag with this slug.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find(&self, slug: &Slug) -> Result<Option<Tag>, StoreError> {
        let by_slug = tag::Entity::find().filter(tag::Column::Slug.eq(slug.as_str()));
        by_slug
            .one(&self.db.reader())
            .await?
            .map(from_row)
            .transpose()
    }

    /// The tag with this slug; made with this name where there is none.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find_or_add(&self, name: &str, slug: &Slug) -> Result<Tag, StoreError> {
        if let Some(tag) = self.find(slug).await? {
            return Ok(tag);
        }
        tag::Entity::insert(tag::ActiveModel {
            id: NotSet,
            slug: Set(slug.as_str().to_owned()),
            name: Set(name.to_owned()),
        })
        .on_conflict(
            OnConflict::column(tag::Column::Slug)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&self.db.writer())
        .await?;
        self.find(slug).await?.ok_or(StoreError::NotFound)
    }
}

pub(super) fn from_row(row: tag::Model) -> Result<Tag, StoreError> {
    Ok(Tag {
        id: TagId(row.id),
        slug: read_slug(row.slug)?,
        name: row.name,
    })
}
