//! Opening and closing a survey by hand.

use chrono::{DateTime, Utc};
use domain::{
    SurveyId,
    audit::Act,
    survey::{Survey, SurveyPhase},
};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    DatabaseTransaction,
};

use super::{Surveys, held::subject};
use crate::{Editor, StoreError, audit, entity::survey};

impl Surveys<'_> {
    /// Takes ballots from `now` on, before the set time or anew after the end; an end that has passed is forgotten.
    ///
    /// A second time changes nothing.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it was deleted.
    pub async fn open(
        &self,
        editor: Editor<'_>,
        id: SurveyId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let (transaction, kept) = self.hold(id).await?;
        let mut row = survey::ActiveModel {
            id: Unchanged(id.0),
            ..Default::default()
        };
        match kept.phase(now) {
            SurveyPhase::Open => return Ok(()),
            SurveyPhase::Closed => row.closes_at = Set(None),
            SurveyPhase::Upcoming => {
                row.opens_at = Set(now);
                row.is_scheduled = Set(true);
                let end = kept.closes_at.filter(|end| *end > now);
                row.closes_at = Set(end);
            }
        }
        set(transaction, row, editor, &kept, Act::Open, now).await
    }

    /// Takes no more ballots from `now` on; a second time changes nothing.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it was deleted, [`StoreError::Conflict`] when it has not opened yet.
    pub async fn close(
        &self,
        editor: Editor<'_>,
        id: SurveyId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let (transaction, kept) = self.hold(id).await?;
        match kept.phase(now) {
            SurveyPhase::Closed => return Ok(()),
            SurveyPhase::Open => {}
            SurveyPhase::Upcoming => {
                return Err(StoreError::Conflict {
                    what: "survey's opening",
                });
            }
        }
        let row = survey::ActiveModel {
            id: Unchanged(id.0),
            closes_at: Set(Some(now)),
            ..Default::default()
        };
        set(transaction, row, editor, &kept, Act::Close, now).await
    }
}

async fn set(
    transaction: DatabaseTransaction,
    row: survey::ActiveModel,
    editor: Editor<'_>,
    kept: &Survey,
    act: Act,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    row.update(&transaction).await?;
    let subject = subject(kept.id, &kept.question);
    audit::note(&transaction, Some(editor.staff()), act, &subject, "", now).await?;
    Ok(transaction.commit().await?)
}
