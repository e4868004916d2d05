//! An article as a write finds it: locked until the transaction ends, with a head, and past its due schedule.

use chrono::{DateTime, Utc};
use domain::{
    AccountId, ArticleId, RevisionId, SectionId, Slug,
    article::ArticleState,
    audit::{Act, Subject, SubjectKind},
    life::Standing,
    revision::Origin,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect,
    sea_query::{Expr, OnConflict},
};

use super::{
    row::{text_of_row, to_row},
    write::refresh_labels,
};
use crate::{
    Staff, StoreError,
    articles::read_slug,
    audit,
    entity::{article, publication, revision},
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

/// Everything about an article but its text.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Columns {
    pub(super) id: i64,
    pub(super) slug: String,
    pub(super) title: String,
    pub(super) section_id: i64,
    pub(super) state: String,
    pub(super) published_at: Option<DateTime<Utc>>,
    pub(super) expires_at: Option<DateTime<Utc>>,
    pub(super) created_at: DateTime<Utc>,
    pub(super) updated_at: Option<DateTime<Utc>>,
    pub(super) owner_id: Option<i64>,
    pub(super) head_revision_id: Option<i64>,
    pub(super) published_revision_id: Option<i64>,
    pub(super) note: Option<String>,
    pub(super) note_by: Option<i64>,
    pub(super) changed_at: DateTime<Utc>,
    pub(super) binned_at: Option<DateTime<Utc>>,
}

/// Selects [`Columns`] of one article.
pub(super) fn columns_of(id: ArticleId) -> sea_orm::Select<article::Entity> {
    use article::Column;
    article::Entity::find_by_id(id.0).select_only().columns([
        Column::Id,
        Column::Slug,
        Column::Title,
        Column::SectionId,
        Column::State,
        Column::PublishedAt,
        Column::ExpiresAt,
        Column::CreatedAt,
        Column::UpdatedAt,
        Column::OwnerId,
        Column::HeadRevisionId,
        Column::PublishedRevisionId,
        Column::Note,
        Column::NoteBy,
        Column::ChangedAt,
        Column::BinnedAt,
    ])
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

impl Columns {
    /// How the audit log names the article.
    pub(super) fn subject(&self) -> Subject {
        Subject {
            kind: SubjectKind::Article,
            id: self.id,
            title: self.title.clone(),
        }
    }

    pub(super) fn standing(&self) -> Result<Standing, StoreError> {
        Ok(Standing {
            state: read_state(&self.state)?,
            section: SectionId(self.section_id),
            owner: self.owner_id.map(AccountId),
        })
    }
}

/// Reads back a state.
pub(super) fn read_state(word: &str) -> Result<ArticleState, StoreError> {
    ArticleState::from_word(word)
        .ok_or("no state has this word")
        .map_err(StoreError::corrupt("article state"))
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
