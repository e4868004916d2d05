//! The uploaded pictures: what is known of them; their bytes lie in files named by the hash.

use domain::{PictureId, page::PictureRef};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
    sea_query::OnConflict,
};
use serde::{Deserialize, Serialize};

use crate::{StoreError, connection::Db, entity::picture};

/// The uploaded pictures.
#[derive(Clone, Copy, Debug)]
pub struct Pictures<'a> {
    pub(crate) db: Db<'a>,
}

/// A picture that is not kept yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPicture {
    /// The BLAKE3 hash of the uploaded bytes, in hexadecimal digits.
    pub hash: String,
    /// What kind of file was uploaded, such as "image/jpeg".
    pub media_type: String,
    /// Width in pixels as uploaded.
    pub width: u32,
    /// Height in pixels as uploaded.
    pub height: u32,
    /// What it shows, in words; empty for a decorative picture.
    pub alt: String,
    /// The copies that readers are given, in any order.
    pub variants: Vec<Variant>,
}

/// One copy of a picture, in one size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// The last part of its address, such as "640.jpg".
    pub name: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl Pictures<'_> {
    /// Keeps a picture; one that is here already stays as it is.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn save(&self, picture: NewPicture) -> Result<PictureId, StoreError> {
        let variants = serde_json::to_string(&picture.variants)
            .map_err(StoreError::corrupt("list of picture variants"))?;
        let hash = picture.hash.clone();
        picture::Entity::insert(picture::ActiveModel {
            id: NotSet,
            hash: Set(picture.hash),
            media_type: Set(picture.media_type),
            width: Set(i32::try_from(picture.width).unwrap_or(0)),
            height: Set(i32::try_from(picture.height).unwrap_or(0)),
            alt: Set(picture.alt),
            variants: Set(variants),
        })
        .on_conflict(
            OnConflict::column(picture::Column::Hash)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&self.db.writer())
        .await?;
        let kept: Option<i64> = picture::Entity::find()
            .select_only()
            .column(picture::Column::Id)
            .filter(picture::Column::Hash.eq(hash))
            .into_tuple()
            .one(&self.db.reader())
            .await?;
        kept.map(PictureId).ok_or(StoreError::NotFound)
    }
}

/// A picture as a layout needs it, from the columns that a list fetches of it; nothing while it has no variant.
pub(crate) fn picture_ref(
    hash: &str,
    alt: &str,
    variants: &str,
) -> Result<Option<PictureRef>, StoreError> {
    let mut variants: Vec<Variant> =
        serde_json::from_str(variants).map_err(StoreError::corrupt("list of picture variants"))?;
    variants.sort_by_key(|variant| variant.width);
    let Some(largest) = variants.pop() else {
        return Ok(None);
    };
    let address = |name: &str| format!("/media/{hash}/{name}");
    Ok(Some(PictureRef {
        src: address(&largest.name),
        variants: variants
            .iter()
            .map(|variant| (variant.width, address(&variant.name)))
            .collect(),
        width: largest.width,
        height: largest.height,
        alt: alt.to_owned(),
    }))
}

#[cfg(test)]
mod tests {
    use super::{NewPicture, Variant};
    use crate::testing::TestStore;

    #[tokio::test]
    async fn a_picture_is_kept_once() {
        let store = TestStore::new().await;
        let picture = NewPicture {
            hash: "ab12".to_owned(),
            media_type: "image/jpeg".to_owned(),
            width: 800,
            height: 600,
            alt: String::new(),
            variants: vec![Variant {
                name: "800.jpg".to_owned(),
                width: 800,
                height: 600,
            }],
        };
        let id = store.pictures().save(picture.clone()).await.unwrap();
        let later = NewPicture {
            alt: "Cổng làng".to_owned(),
            ..picture.clone()
        };
        assert_eq!(store.pictures().save(later).await.unwrap(), id);
        let other = NewPicture {
            hash: "cd34".to_owned(),
            ..picture
        };
        assert_ne!(store.pictures().save(other).await.unwrap(), id);
    }
}
