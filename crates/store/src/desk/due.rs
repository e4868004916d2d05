//! What the portal does by itself with articles: publishing what comes due, and emptying the bin.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{ArticleId, article::ArticleState, audit::Act};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};

use super::{
    Desk,
    columns::{Columns, columns_of},
    lock::lock,
    terms::in_state,
};
use crate::{StoreError, audit, entity::article};

/// How long the bin keeps what is thrown away.
const BIN_KEEPS: TimeDelta = TimeDelta::days(30);
/// How much is done before others may write again.
const AT_ONCE: u64 = 100;

impl Desk<'_> {
    /// When the next scheduled article comes due, or the last one came that nobody has published yet.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn next_due(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        let moment: Option<Option<DateTime<Utc>>> = article::Entity::find()
            .select_only()
            .column_as(article::Column::PublishedAt.min(), "at")
            .filter(is_scheduled())
            .into_tuple()
            .one(&self.db.reader())
            .await?;
        Ok(moment.flatten())
    }

    /// Publishes what has come due, each article once however many instances ask, and names what this one published.
    ///
    /// # Errors
    /// When the database does not answer; what was published until then stays so.
    pub async fn publish_due(&self, now: DateTime<Utc>) -> Result<Vec<ArticleId>, StoreError> {
        let due: Vec<i64> = article::Entity::find()
            .select_only()
            .column(article::Column::Id)
            .filter(is_scheduled())
            .filter(article::Column::PublishedAt.lte(now))
            .order_by_asc(article::Column::PublishedAt)
            .limit(AT_ONCE)
            .into_tuple()
            .all(&self.db.reader())
            .await?;
        let mut published = Vec::new();
        for id in due.into_iter().map(ArticleId) {
            let transaction = self.db.begin().await?;
            match lock(&transaction, id, now).await {
                Ok(article) if article.came_due => published.push(id),
                // Another instance, or a person, was first.
                Ok(_) | Err(StoreError::NotFound) => {}
                Err(error) => return Err(error),
            }
            transaction.commit().await?;
        }
        Ok(published)
    }

    /// Deletes what was thrown away 30 days ago, with its revisions, and says how many articles that were.
    ///
    /// # Errors
    /// When the database does not answer; what was deleted until then stays so.
    pub async fn empty_bin(&self, now: DateTime<Utc>) -> Result<u32, StoreError> {
        let old: Vec<i64> = article::Entity::find()
            .select_only()
            .column(article::Column::Id)
            .filter(in_state(ArticleState::Binned))
            // Nothing changes in the bin, so the last change is the throwing away.
            .filter(article::Column::ChangedAt.lte(now - BIN_KEEPS))
            .limit(AT_ONCE)
            .into_tuple()
            .all(&self.db.reader())
            .await?;
        let mut deleted = 0;
        for id in old.into_iter().map(ArticleId) {
            deleted += u32::from(self.delete_binned(id, now).await?);
        }
        Ok(deleted)
    }

    async fn delete_binned(&self, id: ArticleId, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let transaction = self.db.begin().await?;
        let select = columns_of(id).lock_exclusive();
        let Some(columns) = select.into_model::<Columns>().one(&transaction).await? else {
            return Ok(false);
        };
        let is_binned = columns.standing()?.state == ArticleState::Binned;
        if !is_binned || columns.changed_at > now - BIN_KEEPS {
            return Ok(false);
        }
        article::Entity::delete_by_id(id.0)
            .exec(&transaction)
            .await?;
        let detail = "Hết 30 ngày trong thùng rác";
        let subject = columns.subject();
        audit::note(&transaction, None, Act::Delete, &subject, detail, now).await?;
        transaction.commit().await?;
        Ok(true)
    }
}

/// In the words of the index of scheduled articles, because SQLite takes an index of some rows only by its own words.
fn is_scheduled() -> Expr {
    Expr::cust("state = 'scheduled'")
}
