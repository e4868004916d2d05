//! The lists of links beside and below every page.

use chrono::{DateTime, Utc};
use domain::{arrange::Shift, audit::Act, site::SitePlace};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Select,
};

use super::{Site, note};
use crate::{
    Administrator, StoreError,
    arrange::{next_position, shift},
    entity::site_link,
};

/// What the audit log calls the links.
const PART: &str = "Liên kết";

/// A link that stands on every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteLink {
    /// Its number.
    pub id: i64,
    /// Where it stands.
    pub place: SitePlace,
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub url: String,
}

impl Site<'_> {
    /// All links in their order.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn links(&self) -> Result<Vec<SiteLink>, StoreError> {
        let rows = site_link::Entity::find()
            .order_by_asc(site_link::Column::Position)
            .order_by_asc(site_link::Column::Id)
            .all(&self.db.reader())
            .await?;
        let into_link = |row: site_link::Model| {
            Some(SiteLink {
                id: row.id,
                place: SitePlace::from_word(&row.place)?,
                label: row.label,
                url: row.url,
            })
        };
        Ok(rows.into_iter().filter_map(into_link).collect())
    }

    /// Adds a link behind all others of its place.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn add_link(
        &self,
        who: Administrator<'_>,
        place: SitePlace,
        (label, url): (&str, &str),
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let column = site_link::Column::Position;
        let row = site_link::ActiveModel {
            id: NotSet,
            place: Set(place.as_str().to_owned()),
            position: Set(next_position(&transaction, at(place.as_str()), column).await?),
            label: Set(label.to_owned()),
            url: Set(url.to_owned()),
        };
        let insert = site_link::Entity::insert(row);
        insert.exec_without_returning(&transaction).await?;
        let detail = format!("{label}: {url}");
        note(&transaction, who, Act::Create, (PART, &detail), now).await?;
        Ok(transaction.commit().await?)
    }

    /// Moves a link one place up or down among those of its place.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such link.
    pub async fn shift_link(
        &self,
        who: Administrator<'_>,
        id: i64,
        step: Shift,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let link = get(&transaction, id).await?;
        let columns = (site_link::Column::Id, site_link::Column::Position);
        if shift(&transaction, at(&link.place), columns, id, step).await? {
            note(&transaction, who, Act::Arrange, (PART, &link.label), now).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Takes a link away.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such link.
    pub async fn delete_link(
        &self,
        who: Administrator<'_>,
        id: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let link = get(&transaction, id).await?;
        site_link::Entity::delete_by_id(id)
            .exec(&transaction)
            .await?;
        note(&transaction, who, Act::Delete, (PART, &link.label), now).await?;
        Ok(transaction.commit().await?)
    }
}

fn at(place: &str) -> Select<site_link::Entity> {
    site_link::Entity::find().filter(site_link::Column::Place.eq(place))
}

async fn get<C: ConnectionTrait>(db: &C, id: i64) -> Result<site_link::Model, StoreError> {
    let row = site_link::Entity::find_by_id(id).one(db).await?;
    row.ok_or(StoreError::NotFound)
}
