//! When readers first saw which revision.

use chrono::{DateTime, Utc};
use domain::{ArticleId, RevisionId};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};

use crate::{StoreError, entity::publication};

/// Notes when readers first saw a revision.
pub(super) async fn note_publication<C: ConnectionTrait>(
    db: &C,
    article: ArticleId,
    revision: RevisionId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let note = publication::ActiveModel {
        article_id: Set(article.0),
        revision_id: Set(revision.0),
        at: Set(at),
    };
    let keys = [
        publication::Column::ArticleId,
        publication::Column::RevisionId,
    ];
    publication::Entity::insert(note)
        .on_conflict(OnConflict::columns(keys).do_nothing().to_owned())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// The revision of an article that readers saw last, and when they first saw the article at all.
pub(super) async fn last_publication<C: ConnectionTrait>(
    db: &C,
    article: ArticleId,
) -> Result<Option<(RevisionId, DateTime<Utc>)>, StoreError> {
    let of_article = publication::Column::ArticleId.eq(article.0);
    let rows = publication::Entity::find()
        .filter(of_article)
        .all(db)
        .await?;
    let first = rows.iter().map(|row| row.at).min();
    let last = rows.iter().max_by_key(|row| (row.at, row.revision_id));
    Ok(first
        .zip(last)
        .map(|(at, row)| (RevisionId(row.revision_id), at)))
}
