//! The banners beside and below every page.

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
    entity::{banner, picture},
};

/// What the audit log calls the banners.
const PART: &str = "Banner";

/// A picture that leads somewhere and stands on every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banner {
    /// Its number.
    pub id: i64,
    /// What it shows, where it leads and when it stands there.
    pub content: NewBanner,
}

/// A banner that is not kept yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBanner {
    /// Where it stands.
    pub place: SitePlace,
    /// The address of its picture, one of the portal's own or on another site.
    pub picture: String,
    /// What it shows, in words.
    pub alt: String,
    /// Where it leads.
    pub url: String,
    /// From when on readers see it, if not at once.
    pub shown_from: Option<DateTime<Utc>>,
    /// From when on readers no longer see it, if there is an end.
    pub shown_until: Option<DateTime<Utc>>,
}

impl NewBanner {
    /// True while readers see it.
    #[must_use]
    pub fn is_shown(&self, now: DateTime<Utc>) -> bool {
        self.shown_from.is_none_or(|from| from <= now)
            && self.shown_until.is_none_or(|until| now < until)
    }
}

impl Site<'_> {
    /// All banners in their order, whether readers see them or not.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn banners(&self) -> Result<Vec<Banner>, StoreError> {
        let rows = banner::Entity::find()
            .order_by_asc(banner::Column::Position)
            .order_by_asc(banner::Column::Id)
            .all(&self.db.reader())
            .await?;
        Ok(rows.into_iter().filter_map(into_banner).collect())
    }

    /// Adds a banner behind all others of its place; a picture of the portal's own stays for as long as the banner does.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when its picture is said to be the portal's own and is not.
    pub async fn add_banner(
        &self,
        who: Administrator<'_>,
        banner: NewBanner,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let (column, place) = (banner::Column::Position, banner.place.as_str());
        let row = banner::ActiveModel {
            id: NotSet,
            place: Set(place.to_owned()),
            position: Set(next_position(&transaction, at(place), column).await?),
            picture_id: Set(own_picture(&transaction, &banner.picture).await?),
            picture_url: Set(Some(banner.picture)),
            alt: Set(banner.alt.clone()),
            url: Set(banner.url),
            shown_from: Set(banner.shown_from),
            shown_until: Set(banner.shown_until),
        };
        let insert = banner::Entity::insert(row);
        insert.exec_without_returning(&transaction).await?;
        note(&transaction, who, Act::Create, (PART, &banner.alt), now).await?;
        Ok(transaction.commit().await?)
    }

    /// Moves a banner one place up or down among those of its place.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such banner.
    pub async fn shift_banner(
        &self,
        who: Administrator<'_>,
        id: i64,
        step: Shift,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let row = get(&transaction, id).await?;
        let columns = (banner::Column::Id, banner::Column::Position);
        if shift(&transaction, at(&row.place), columns, id, step).await? {
            note(&transaction, who, Act::Arrange, (PART, &row.alt), now).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Takes a banner away.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such banner.
    pub async fn delete_banner(
        &self,
        who: Administrator<'_>,
        id: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let row = get(&transaction, id).await?;
        banner::Entity::delete_by_id(id).exec(&transaction).await?;
        note(&transaction, who, Act::Delete, (PART, &row.alt), now).await?;
        Ok(transaction.commit().await?)
    }
}

fn into_banner(row: banner::Model) -> Option<Banner> {
    Some(Banner {
        id: row.id,
        content: NewBanner {
            place: SitePlace::from_word(&row.place)?,
            picture: row.picture_url?,
            alt: row.alt,
            url: row.url,
            shown_from: row.shown_from,
            shown_until: row.shown_until,
        },
    })
}

fn at(place: &str) -> Select<banner::Entity> {
    banner::Entity::find().filter(banner::Column::Place.eq(place))
}

/// The uploaded picture at this address; nothing for an address elsewhere.
async fn own_picture<C: ConnectionTrait>(db: &C, address: &str) -> Result<Option<i64>, StoreError> {
    let Some(rest) = address.strip_prefix("/media/") else {
        return Ok(None);
    };
    let hash = rest.split('/').next().unwrap_or_default();
    let by_hash = picture::Entity::find().filter(picture::Column::Hash.eq(hash));
    let found = by_hash.one(db).await?.ok_or(StoreError::NotFound)?;
    Ok(Some(found.id))
}

async fn get<C: ConnectionTrait>(db: &C, id: i64) -> Result<banner::Model, StoreError> {
    let row = banner::Entity::find_by_id(id).one(db).await?;
    row.ok_or(StoreError::NotFound)
}
