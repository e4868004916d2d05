//! Links that show one revision to whoever has them, without an account and for a week.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{ArticleId, RevisionId, audit::Act};
use rand::{Rng, distr::Alphanumeric};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::{
    Desk, Preview, Share,
    columns::{Columns, columns_of},
    history::check_readable,
    preview::preview_of,
    row::read_revision,
};
use crate::{
    Staff, StoreError, audit,
    entity::{account, revision, share},
};

/// How long a link works.
const WORKS_FOR: TimeDelta = TimeDelta::days(7);
/// How many letters and digits a token has: more than anybody can try.
const TOKEN_CHARS: usize = 32;

impl Desk<'_> {
    /// Makes a link's token, which shows one revision without an account for 7 days; only its hash is kept.
    ///
    /// # Errors
    /// [`StoreError::Denied`] for a person who may not read the article, [`StoreError::NotFound`] when there is none.
    pub async fn share(
        &self,
        staff: &Staff,
        id: ArticleId,
        revision: RevisionId,
        now: DateTime<Utc>,
    ) -> Result<String, StoreError> {
        let transaction = self.db.begin().await?;
        let columns = check_readable(&transaction, staff, id).await?;
        read_revision(&transaction, id, revision).await?;
        let token: String = rand::rng()
            .sample_iter(Alphanumeric)
            .take(TOKEN_CHARS)
            .map(char::from)
            .collect();
        let row = share::ActiveModel {
            id: NotSet,
            token_hash: Set(hash(&token)),
            article_id: Set(id.0),
            revision_id: Set(revision.0),
            account_id: Set(staff.id().0),
            expires_at: Set(now + WORKS_FOR),
        };
        share::Entity::insert(row)
            .exec_without_returning(&transaction)
            .await?;
        share::Entity::delete_many()
            .filter(share::Column::ArticleId.eq(id.0))
            .filter(share::Column::ExpiresAt.lte(now))
            .exec(&transaction)
            .await?;
        let detail = format!("Phiên bản {}, trong 7 ngày", revision.0);
        let subject = columns.subject();
        audit::note(
            &transaction,
            Some(staff),
            Act::Share,
            &subject,
            &detail,
            now,
        )
        .await?;
        transaction.commit().await?;
        Ok(token)
    }

    /// The links of an article that work at `now`, the last one first.
    ///
    /// # Errors
    /// [`StoreError::Denied`] for a person who may not read the article, [`StoreError::NotFound`] when there is none.
    pub async fn shares(
        &self,
        staff: &Staff,
        id: ArticleId,
        now: DateTime<Utc>,
    ) -> Result<Vec<Share>, StoreError> {
        let reader = self.db.reader();
        check_readable(&reader, staff, id).await?;
        let rows = share::Entity::find()
            .filter(share::Column::ArticleId.eq(id.0))
            .filter(share::Column::ExpiresAt.gt(now))
            .order_by_desc(share::Column::Id)
            .all(&reader)
            .await?;
        let accounts = account::Entity::find()
            .filter(account::Column::Id.is_in(rows.iter().map(|row| row.account_id)))
            .all(&reader)
            .await?;
        let name = |id: i64| {
            let account = accounts.iter().find(|account| account.id == id);
            account.map_or_else(String::new, |account| account.name.clone())
        };
        let moments = moments_of(&reader, rows.iter().map(|row| row.revision_id)).await?;
        let share = |row: &share::Model| {
            Some(Share {
                id: row.id,
                revision: RevisionId(row.revision_id),
                made_at: *moments.get(&row.revision_id)?,
                account_name: name(row.account_id),
                expires_at: row.expires_at,
            })
        };
        Ok(rows.iter().filter_map(share).collect())
    }

    /// Ends a link before its time; one that has ended already stays so.
    ///
    /// # Errors
    /// [`StoreError::Denied`] for a person who may not read the article, [`StoreError::NotFound`] when there is none.
    pub async fn unshare(
        &self,
        staff: &Staff,
        id: ArticleId,
        share: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let columns = check_readable(&transaction, staff, id).await?;
        let deleted = share::Entity::delete_many()
            .filter(share::Column::Id.eq(share))
            .filter(share::Column::ArticleId.eq(id.0))
            .exec(&transaction)
            .await?;
        if deleted.rows_affected > 0 {
            let subject = columns.subject();
            let detail = "Thu hồi liên kết xem trước";
            audit::note(&transaction, Some(staff), Act::Share, &subject, detail, now).await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// What a link shows, while it works and the article is not thrown away; whoever has the token may ask.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn shared(
        &self,
        token: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Preview>, StoreError> {
        let reader = self.db.reader();
        let found = share::Entity::find()
            .filter(share::Column::TokenHash.eq(hash(token)))
            .filter(share::Column::ExpiresAt.gt(now))
            .one(&reader)
            .await?;
        let Some(found) = found else { return Ok(None) };
        let article = columns_of(ArticleId(found.article_id)).into_model::<Columns>();
        let Some(columns) = article.one(&reader).await? else {
            return Ok(None);
        };
        if columns.binned_at.is_some() {
            return Ok(None);
        }
        let revision = RevisionId(found.revision_id);
        let preview = preview_of(&reader, columns, revision, now).await?;
        Ok(Some(Preview {
            ends_at: Some(found.expires_at),
            ..preview
        }))
    }
}

/// When each of these revisions was made; a link to one that is gone shows nothing, and so it is left out.
async fn moments_of<C: ConnectionTrait>(
    db: &C,
    revisions: impl Iterator<Item = i64>,
) -> Result<HashMap<i64, DateTime<Utc>>, StoreError> {
    let moments: Vec<(i64, DateTime<Utc>)> = revision::Entity::find()
        .select_only()
        .columns([revision::Column::Id, revision::Column::MadeAt])
        .filter(revision::Column::Id.is_in(revisions))
        .into_tuple()
        .all(db)
        .await?;
    Ok(moments.into_iter().collect())
}

fn hash(token: &str) -> Vec<u8> {
    blake3::hash(token.as_bytes()).as_bytes().to_vec()
}
