//! Opening an article on the desk.

use chrono::{DateTime, Utc};
use domain::{ArticleId, RevisionId};
use sea_orm::{ConnectionTrait, EntityTrait};

use super::{
    Desk, DeskArticle, Note,
    columns::{Columns, columns_of},
    here::others,
    lock::lock,
    publications::last_publication,
    row::read_revision,
};
use crate::{Staff, StoreError, articles::read_slug, entity::account};

impl Desk<'_> {
    /// The article with its latest revision and what the person may do with it.
    ///
    /// # Errors
    /// [`StoreError::Denied`] for a person who may not read it, [`StoreError::NotFound`] when there is none.
    pub async fn open(
        &self,
        staff: &Staff,
        id: ArticleId,
        now: DateTime<Utc>,
    ) -> Result<DeskArticle, StoreError> {
        let reader = self.db.reader();
        let columns = columns_of(id).into_model::<Columns>().one(&reader).await?;
        let mut columns = columns.ok_or(StoreError::NotFound)?;
        if !staff.person().may_read(&columns.standing()?) {
            return Err(StoreError::Denied);
        }
        if columns.head_revision_id.is_none() {
            let transaction = self.db.begin().await?;
            let locked = lock(&transaction, id, now).await?;
            transaction.commit().await?;
            columns.head_revision_id = Some(locked.head.0);
            columns.published_revision_id = locked.published.map(|revision| revision.0);
            columns.state = locked.standing.state.as_str().to_owned();
        }
        assemble(&reader, staff, columns, now).await
    }
}

async fn assemble<C: ConnectionTrait>(
    db: &C,
    staff: &Staff,
    columns: Columns,
    now: DateTime<Utc>,
) -> Result<DeskArticle, StoreError> {
    let id = ArticleId(columns.id);
    let standing = columns.standing()?;
    let person = staff.person();
    let head = columns.head_revision_id.ok_or(StoreError::NotFound)?;
    let note = match columns.note {
        Some(text) => Some(Note {
            text,
            by: name_of(db, columns.note_by).await?.unwrap_or_default(),
        }),
        None => None,
    };
    Ok(DeskArticle {
        id,
        slug: read_slug(columns.slug)?,
        standing,
        owner_name: name_of(db, columns.owner_id).await?,
        created_at: columns.created_at,
        changed_at: columns.changed_at,
        published_at: columns.published_at,
        updated_at: columns.updated_at,
        expires_at: columns.expires_at,
        binned_at: columns.binned_at,
        head: read_revision(db, id, RevisionId(head)).await?,
        published_revision: columns.published_revision_id.map(RevisionId),
        was_public: last_publication(db, id).await?.is_some(),
        moves: person.moves(&standing),
        may_save: person.may_save(&standing),
        note,
        here: others(db, staff, id, now).await?,
    })
}

async fn name_of<C: ConnectionTrait>(
    db: &C,
    account: Option<i64>,
) -> Result<Option<String>, StoreError> {
    let Some(id) = account else { return Ok(None) };
    let row = account::Entity::find_by_id(id).one(db).await?;
    Ok(row.map(|row| row.name))
}
