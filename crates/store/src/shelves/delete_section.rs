//! How a section goes for good, and where what stood on it goes.

use chrono::{DateTime, Utc};
use domain::{SectionId, audit::Act};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr,
};

use super::{
    Sections,
    keep_sections::{get, note},
};
use crate::{
    Administrator, StoreError,
    entity::{article, section},
    redirects::Movable,
};

impl Sections<'_> {
    /// Deletes a section for good; what stands on it moves to another one first, to which its address then leads.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when something stands on it and no other section takes it, [`StoreError::NotFound`]
    /// when one of the two sections is not there.
    pub async fn delete(
        &self,
        who: Administrator<'_>,
        id: SectionId,
        articles_to: Option<SectionId>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let section = get(&transaction, id).await?;
        let detail = match articles_to {
            Some(target) if target == id => return Err(StoreError::NotFound),
            Some(target) => {
                let target = get(&transaction, target).await?;
                let moved = move_articles(&transaction, id, target.id).await?;
                let address = Movable::Section;
                address
                    .leave(&transaction, &section.slug, &target.slug)
                    .await?;
                format!("Chuyển {moved} bài sang chuyên mục {}", target.name)
            }
            None => String::new(),
        };
        let left = article::Entity::find().filter(article::Column::SectionId.eq(id.0));
        if left.count(&transaction).await? > 0 {
            return Err(StoreError::Conflict {
                what: "section with articles",
            });
        }
        section::Entity::delete_by_id(id.0)
            .exec(&transaction)
            .await?;
        note(&transaction, who, Act::Delete, &section, &detail, now).await?;
        Ok(transaction.commit().await?)
    }
}

async fn move_articles<C: ConnectionTrait>(
    db: &C,
    from: SectionId,
    to: SectionId,
) -> Result<u64, StoreError> {
    let moved = article::Entity::update_many()
        .col_expr(article::Column::SectionId, Expr::value(to.0))
        .filter(article::Column::SectionId.eq(from.0))
        .exec(db)
        .await?;
    Ok(moved.rows_affected)
}
