//! Looking back: the history of an article, an earlier revision, and bringing one back.

use chrono::{DateTime, Utc};
use domain::{
    AccountId, ArticleId, RevisionId,
    audit::Act,
    revision::{Origin, RevisionSummary},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect,
    sea_query::{Expr, ExprTrait, Query},
};

use super::{
    Desk, Revision, SaveOutcome,
    columns::{Columns, columns_of},
    lock::lock,
    row::{read_origin, read_revision},
    write::{Making, append, flaws_of, has_section},
};
use crate::{
    Staff, StoreError, audit,
    entity::{publication, revision},
};

#[derive(Debug, FromQueryResult)]
struct Line {
    id: i64,
    made_at: DateTime<Utc>,
    account_id: Option<i64>,
    account_name: String,
    is_autosave: bool,
    origin: String,
    title: String,
    was_published: bool,
}

impl Desk<'_> {
    /// The history of an article, latest first, from behind `after` on.
    ///
    /// # Errors
    /// [`StoreError::Denied`] for a person who may not read the article, [`StoreError::NotFound`] when it is gone.
    pub async fn revisions(
        &self,
        staff: &Staff,
        id: ArticleId,
        after: Option<RevisionId>,
        limit: u32,
    ) -> Result<Vec<RevisionSummary>, StoreError> {
        use revision::Column;
        let reader = self.db.reader();
        check_readable(&reader, staff, id).await?;
        let mut lines = revision::Entity::find()
            .select_only()
            .columns([
                Column::Id,
                Column::MadeAt,
                Column::AccountId,
                Column::AccountName,
                Column::IsAutosave,
                Column::Origin,
                Column::Title,
            ])
            .column_as(was_published(), "was_published")
            .filter(Column::ArticleId.eq(id.0))
            .order_by_desc(Column::Id)
            .limit(u64::from(limit));
        if let Some(after) = after {
            lines = lines.filter(Column::Id.lt(after.0));
        }
        let lines = lines.into_model::<Line>().all(&reader).await?;
        lines.into_iter().map(Line::into_summary).collect()
    }

    /// One revision with its text.
    ///
    /// # Errors
    /// [`StoreError::Denied`] for a person who may not read the article, [`StoreError::NotFound`] when there is none.
    pub async fn revision(
        &self,
        staff: &Staff,
        id: ArticleId,
        revision: RevisionId,
    ) -> Result<Revision, StoreError> {
        let reader = self.db.reader();
        check_readable(&reader, staff, id).await?;
        read_revision(&reader, id, revision).await
    }

    /// Brings an earlier revision back as the latest one; a section that is gone meanwhile is left for the present one.
    ///
    /// # Errors
    /// [`StoreError::Denied`] for a person who may not read the article, [`StoreError::NotFound`] when there is none.
    pub async fn restore(
        &self,
        staff: &Staff,
        id: ArticleId,
        revision: RevisionId,
        now: DateTime<Utc>,
    ) -> Result<SaveOutcome, StoreError> {
        let transaction = self.db.begin().await?;
        let mut article = lock(&transaction, id, now).await?;
        article.check_readable(staff)?;
        if !staff.person().may_save(&article.standing) {
            let state = article.standing.state;
            return Ok(SaveOutcome::Closed { state });
        }
        let mut text = read_revision(&transaction, id, revision).await?.text;
        if !has_section(&transaction, text.section).await? {
            text.section = article.standing.section;
        }
        let flaws = flaws_of(&transaction, &text, 0).await?;
        if !flaws.is_empty() {
            return Ok(SaveOutcome::Flawed(flaws));
        }
        if text == read_revision(&transaction, id, article.head).await?.text {
            let revision = article.head;
            return Ok(SaveOutcome::Unchanged { revision });
        }
        let making = Making {
            origin: Origin::Restored,
            is_autosave: false,
            now,
        };
        let restored = append(&transaction, staff, &mut article, &text, making).await?;
        let detail = format!("Khôi phục phiên bản {}", revision.0);
        let subject = article.subject();
        audit::note(
            &transaction,
            Some(staff),
            Act::Restore,
            &subject,
            &detail,
            now,
        )
        .await?;
        transaction.commit().await?;
        Ok(SaveOutcome::Saved { revision: restored })
    }
}

/// Refuses a person who may not read the article.
pub(super) async fn check_readable<C: ConnectionTrait>(
    db: &C,
    staff: &Staff,
    id: ArticleId,
) -> Result<Columns, StoreError> {
    let columns = columns_of(id).into_model::<Columns>().one(db).await?;
    let columns = columns.ok_or(StoreError::NotFound)?;
    if staff.person().may_read(&columns.standing()?) {
        Ok(columns)
    } else {
        Err(StoreError::Denied)
    }
}

fn was_published() -> Expr {
    use publication::Column;
    let known = Query::select()
        .expr(Expr::cust("1"))
        .from(publication::Entity)
        .and_where(
            Expr::col((publication::Entity, Column::ArticleId))
                .equals((revision::Entity, revision::Column::ArticleId)),
        )
        .and_where(
            Expr::col((publication::Entity, Column::RevisionId))
                .equals((revision::Entity, revision::Column::Id)),
        )
        .take();
    Expr::exists(known)
}

impl Line {
    fn into_summary(self) -> Result<RevisionSummary, StoreError> {
        Ok(RevisionSummary {
            id: RevisionId(self.id),
            made_at: self.made_at,
            account: self.account_id.map(AccountId),
            account_name: self.account_name,
            is_autosave: self.is_autosave,
            origin: read_origin(&self.origin)?,
            title: self.title,
            was_published: self.was_published,
        })
    }
}
