//! Whether and where readers find a standing page.

use chrono::{DateTime, Utc};
use domain::{PageId, Slug, arrange::Shift, audit::Act};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    EntityTrait,
};

use super::{
    Pages,
    keep::{get, note},
};
use crate::{
    Administrator, StoreError, arrange::shift, articles::read_slug, entity::page,
    redirects::Movable,
};

impl Pages<'_> {
    /// Lets readers see a page, or hides it from them.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such page.
    pub async fn set_published(
        &self,
        who: Administrator<'_>,
        id: PageId,
        is_published: bool,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let old = get(&transaction, id).await?;
        if old.is_published == is_published {
            return Ok(());
        }
        let row = page::ActiveModel {
            id: Unchanged(id.0),
            is_published: Set(is_published),
            ..Default::default()
        };
        page::Entity::update(row).exec(&transaction).await?;
        let act = if is_published {
            Act::Publish
        } else {
            Act::Withdraw
        };
        note(&transaction, who, act, (id, &old.title), "", now).await?;
        Ok(transaction.commit().await?)
    }

    /// Gives a page another address; the old one then leads to it for good.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the address is taken, [`StoreError::NotFound`] when there is no such page.
    pub async fn set_slug(
        &self,
        who: Administrator<'_>,
        id: PageId,
        slug: Slug,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let old = get(&transaction, id).await?;
        let old_slug = read_slug(old.slug)?;
        if old_slug == slug {
            return Ok(());
        }
        let address = Movable::Page;
        address.move_on(&transaction, &old_slug, &slug).await?;
        let detail = format!("Địa chỉ mới: {slug}");
        let row = page::ActiveModel {
            id: Unchanged(id.0),
            slug: Set(slug.into()),
            ..Default::default()
        };
        let updated = page::Entity::update(row).exec(&transaction).await;
        updated.map_err(StoreError::conflict("page slug"))?;
        note(
            &transaction,
            who,
            Act::Arrange,
            (id, &old.title),
            &detail,
            now,
        )
        .await?;
        Ok(transaction.commit().await?)
    }

    /// Moves a page one place up or down in the footer; at the end it stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such page.
    pub async fn shift(
        &self,
        who: Administrator<'_>,
        id: PageId,
        step: Shift,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let old = get(&transaction, id).await?;
        let columns = (page::Column::Id, page::Column::Position);
        if shift(&transaction, page::Entity::find(), columns, id.0, step).await? {
            note(&transaction, who, Act::Arrange, (id, &old.title), "", now).await?;
        }
        Ok(transaction.commit().await?)
    }
}
