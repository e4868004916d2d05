//! What the desk fetches of an article: everything but its text.

use chrono::{DateTime, Utc};
use domain::{
    AccountId, ArticleId, SectionId,
    article::ArticleState,
    audit::{Subject, SubjectKind},
    life::Standing,
};
use sea_orm::{EntityTrait, FromQueryResult, QuerySelect, Select};

use crate::{StoreError, entity::article};

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
pub(super) fn columns_of(id: ArticleId) -> Select<article::Entity> {
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
