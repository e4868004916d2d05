//! The sections: the one shelf that each article stands on, in the order of the menu.

use domain::{SectionId, Slug, section::Section};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::OnConflict,
};

use crate::{StoreError, articles::read_slug, connection::Db, entity::section};

/// The shelves that articles stand on.
#[derive(Clone, Copy, Debug)]
pub struct Sections<'a> {
    pub(crate) db: Db<'a>,
}

/// A section that is not kept yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSection {
    /// The last part of its address.
    pub slug: Slug,
    /// Its name in the menu.
    pub name: String,
    /// Its place in the menu; the lowest comes first.
    pub position: i32,
}

impl Sections<'_> {
    /// All sections in the order of the menu.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list(&self) -> Result<Vec<Section>, StoreError> {
        section::Entity::find()
            .order_by_asc(section::Column::Position)
            .order_by_asc(section::Column::Id)
            .all(&self.db.reader())
            .await?
            .into_iter()
            .map(from_row)
            .collect()
    }

    /// The section with this slug.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find(&self, slug: &Slug) -> Result<Option<Section>, StoreError> {
        let by_slug = section::Entity::find().filter(section::Column::Slug.eq(slug.as_str()));
        by_slug
            .one(&self.db.reader())
            .await?
            .map(from_row)
            .transpose()
    }

    /// Keeps a section.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when another section has its slug.
    pub async fn save(&self, section: NewSection) -> Result<Section, StoreError> {
        let transaction = self.db.begin().await?;
        let inserted = section::Entity::insert(section::ActiveModel {
            id: NotSet,
            slug: Set(section.slug.as_str().to_owned()),
            name: Set(section.name.clone()),
            position: Set(section.position),
        })
        .exec(&transaction)
        .await
        .map_err(StoreError::conflict("section slug"))?;
        transaction.commit().await?;
        Ok(Section {
            id: SectionId(inserted.last_insert_id),
            slug: section.slug,
            name: section.name,
        })
    }

    /// The section with this slug; made with this name behind all others where there is none.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find_or_add(&self, name: &str, slug: &Slug) -> Result<Section, StoreError> {
        if let Some(section) = self.find(slug).await? {
            return Ok(section);
        }
        let last: Option<Option<i32>> = section::Entity::find()
            .select_only()
            .column_as(section::Column::Position.max(), "position")
            .into_tuple()
            .one(&self.db.reader())
            .await?;
        section::Entity::insert(section::ActiveModel {
            id: NotSet,
            slug: Set(slug.as_str().to_owned()),
            name: Set(name.to_owned()),
            position: Set(last.flatten().unwrap_or(0).saturating_add(1)),
        })
        .on_conflict(
            OnConflict::column(section::Column::Slug)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&self.db.writer())
        .await?;
        self.find(slug).await?.ok_or(StoreError::NotFound)
    }
}

pub(super) fn from_row(row: section::Model) -> Result<Section, StoreError> {
    Ok(Section {
        id: SectionId(row.id),
        slug: read_slug(row.slug)?,
        name: row.name,
    })
}
