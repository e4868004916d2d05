//! Deleting a survey that nobody has answered.

use chrono::{DateTime, Utc};
use domain::{SurveyId, audit::Act};
use sea_orm::EntityTrait;

use super::{Surveys, held::subject};
use crate::{Editor, StoreError, audit, entity::survey};

/// What became of a deletion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeleteOutcome {
    /// It is gone.
    Deleted,
    /// A ballot was cast, and what readers answered is not thrown away.
    HasBallots,
}

impl Surveys<'_> {
    /// Deletes a survey for good unless a ballot was cast.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it was deleted before.
    pub async fn delete(
        &self,
        editor: Editor<'_>,
        id: SurveyId,
        now: DateTime<Utc>,
    ) -> Result<DeleteOutcome, StoreError> {
        let (transaction, kept) = self.hold(id).await?;
        if kept.ballots > 0 {
            return Ok(DeleteOutcome::HasBallots);
        }
        survey::Entity::delete_by_id(id.0)
            .exec(&transaction)
            .await?;
        let subject = subject(id, &kept.question);
        let staff = Some(editor.staff());
        audit::note(&transaction, staff, Act::Delete, &subject, "", now).await?;
        transaction.commit().await?;
        Ok(DeleteOutcome::Deleted)
    }
}
