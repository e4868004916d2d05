//! An article as a write finds it: locked until the transaction ends, with a head, and past its due schedule.

use chrono::{DateTime, Utc};
use domain::{
    ArticleId, RevisionId, Slug,
    article::ArticleState,
    audit::{Act, Subject, SubjectKind},
    life::Standing,
    revision::Origin,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
    sea_query::Expr,
};

use super::{
    columns::{Columns, columns_of, read_state},
    publications::{last_publication, note_publication},
    row::{text_of_row, to_row},
    write::refresh_labels,
};
use crate::{
    Staff, StoreError,
    articles::read_slug,
    audit,
    entity::{article, revision},
};

/// An article that nobody else changes before the transaction ends.
#[derive(Clone, Debug)]
pub(super) struct Locked {
    pub(super) id: ArticleId,
    pub(super) slug: Slug,
    pub(super) title: String,
    pub(super) standing: Standing,
    pub(super) head: RevisionId,
    pub(super) published: Option<RevisionId>,
    pub(super) published_at: Option<DateTime<Utc>>,
    pub(super) updated_at: Option<DateTime<Utc>>,
    pub(super) expires_at: Option<DateTime<Utc>>,
    pub(super) note: Option<String>,
    pub(super) note_by: Option<i64>,
    /// True when locking it found that its scheduled moment had come.
    pub(super) came_due: bool,
}

/// Locks an article and makes up for what the desk or the clock has not done with it yet.
pub(super) async fn lock<C: ConnectionTrait>(
    db: &C,
    id: ArticleId,
    now: DateTime<Utc>,
) -> Result<Locked, StoreError> {
    // SQLite has locked the whole database already, and its builder leaves the clause out.
    let select = columns_of(id).lock_exclusive();
    let columns = select.into_model::<Columns>().one(db).await?;
    let columns = columns.ok_or(StoreError::NotFound)?;
    let standing = columns.standing()?;
    let (head, published) = match columns.head_revision_id {
        Some(head) => (head, columns.published_revision_id),
        None => make_first_revision(db, id, &columns).await?,
    };
    let mut locked = Locked {
        id,
        slug: read_slug(columns.slug)?,
        title: columns.title,
        standing,
        head: RevisionId(head),
        published: published.map(RevisionId),
        published_at: columns.published_at,
        updated_at: columns.updated_at,
        expires_at: columns.expires_at,
        note: columns.note,
        note_by: columns.note_by,
        came_due: false,
    };
    if let Some(at) = locked.due_at(now) {
        locked.come_due(db, at, now).await?;
    }
    Ok(locked)
}

impl Locked {
    /// How the audit log names the article.
    pub(super) fn subject(&self) -> Subject {
        Subject {
            kind: SubjectKind::Article,
            id: self.id.0,
            title: self.title.clone(),
        }
    }

    /// True while the row is what readers see or will see, and no copy of the head.
    pub(super) fn is_frozen(&self) -> bool {
        is_frozen(self.standing.state)
    }

    /// Refuses a person who may not even read the article.
    pub(super) fn check_readable(&self, staff: &Staff) -> Result<(), StoreError> {
        if staff.person().may_read(&self.standing) {
            Ok(())
        } else {
            Err(StoreError::Denied)
        }
    }

    fn due_at(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let is_scheduled = self.standing.state == ArticleState::Scheduled;
        self.published_at.filter(|at| is_scheduled && *at <= now)
    }

    /// Turns a schedule whose moment has come into a publication at that moment.
    async fn come_due<C: ConnectionTrait>(
        &mut self,
        db: &C,
        at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let revision = self.published.unwrap_or(self.head);
        let last = last_publication(db, self.id).await?;
        if last.is_some_and(|(before, _)| before != revision) {
            self.updated_at = Some(at);
        }
        note_publication(db, self.id, revision, at).await?;
        self.standing.state = ArticleState::Published;
        self.published = Some(revision);
        self.came_due = true;
        let word = self.standing.state.as_str();
        article::Entity::update_many()
            .col_expr(article::Column::State, Expr::value(word))
            .col_expr(article::Column::UpdatedAt, Expr::value(self.updated_at))
            .col_expr(
                article::Column::PublishedRevisionId,
                Expr::value(revision.0),
            )
            .col_expr(article::Column::ChangedAt, Expr::value(now))
            .filter(article::Column::Id.eq(self.id.0))
            .exec(db)
            .await?;
        refresh_labels(db, self).await?;
        let detail = "Đến giờ đã hẹn";
        audit::note(db, None, Act::Publish, &self.subject(), detail, now).await
    }
}

/// True in the states in which the article's row is what readers see or will see.
pub(super) fn is_frozen(state: ArticleState) -> bool {
    matches!(state, ArticleState::Scheduled | ArticleState::Published)
}

/// Keeps what an article said before anybody opened it on the desk, and names it as head and as what readers know.
async fn make_first_revision<C: ConnectionTrait>(
    db: &C,
    id: ArticleId,
    columns: &Columns,
) -> Result<(i64, Option<i64>), StoreError> {
    let row = article::Entity::find_by_id(id.0).one(db).await?;
    let mut text = text_of_row(db, row.ok_or(StoreError::NotFound)?).await?;
    let body = std::mem::take(&mut text.body).to_json();
    let mut row = to_row(&text, body)?;
    row.article_id = Set(id.0);
    row.made_at = Set(columns.updated_at.unwrap_or(columns.created_at));
    row.account_id = Set(None);
    row.account_name = Set(String::new());
    row.is_autosave = Set(false);
    row.origin = Set(Origin::Imported.as_str().to_owned());
    let head = revision::Entity::insert(row).exec(db).await?.last_insert_id;
    let state = read_state(&columns.state)?;
    let is_known = is_frozen(state) || state == ArticleState::Withdrawn;
    let published = is_known.then_some(head);
    article::Entity::update_many()
        .col_expr(article::Column::HeadRevisionId, Expr::value(head))
        .col_expr(article::Column::PublishedRevisionId, Expr::value(published))
        .filter(article::Column::Id.eq(id.0))
        .exec(db)
        .await?;
    if let (true, Some(at)) = (
        state != ArticleState::Scheduled && is_known,
        columns.published_at,
    ) {
        note_publication(db, id, RevisionId(head), at).await?;
    }
    Ok((head, published))
}
