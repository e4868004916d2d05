//! The uploaded pictures: what is known of them; their bytes lie in files named by the hash.

use domain::{PictureId, page::PictureRef};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, EntityTrait, QueryFilter,
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

/// A kept picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The picture.
    pub id: PictureId,
    /// What kind of file was uploaded.
    pub media_type: String,
    /// The copies that readers are given.
    pub variants: Vec<Variant>,
    /// The picture as a layout needs it; nothing while there is no copy to show.
    pub shown: Option<PictureRef>,
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
        let kept = self.find_by_hash(&hash).await?;
        Ok(kept.ok_or(StoreError::NotFound)?.id)
    }

    /// The picture with these bytes.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find_by_hash(&self, hash: &str) -> Result<Option<Picture>, StoreError> {
        picture::Entity::find()
            .filter(picture::Column::Hash.eq(hash))
            .one(&self.db.reader())
            .await?
            .map(from_row)
            .transpose()
    }
}

/// A picture as a layout needs it, from the columns that a list fetches of it; nothing while it has no variant.
pub(crate) fn picture_ref(
    hash: &str,
    alt: &str,
    variants: &str,
) -> Result<Option<PictureRef>, StoreError> {
    let mut variants = read_variants(variants)?;
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

fn read_variants(json: &str) -> Result<Vec<Variant>, StoreError> {
    serde_json::from_str(json).map_err(StoreError::corrupt("list of picture variants"))
}

fn from_row(row: picture::Model) -> Result<Picture, StoreError> {
    Ok(Picture {
        id: PictureId(row.id),
        variants: read_variants(&row.variants)?,
        shown: picture_ref(&row.hash, &row.alt, &row.variants)?,
        media_type: row.media_type,
    })
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
        assert_eq!(store.pictures().save(picture.clone()).await.unwrap(), id);
        let found = store
            .pictures()
            .find_by_hash("ab12")
            .await
            .unwrap()
            .unwrap();
        assert_eq!(found.id, id);
        assert_eq!(found.media_type, "image/jpeg");
        assert_eq!(found.variants, picture.variants);
        assert_eq!(found.shown.unwrap().src, "/media/ab12/800.jpg");
        assert_eq!(store.pictures().find_by_hash("cd").await.unwrap(), None);
    }
}
