//! A marked correction of what was cast for already.

use chrono::{DateTime, Utc};
use domain::{
    SurveyId,
    audit::Act,
    survey::{Correction, NewCorrection, Wording},
};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{NotSet, Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::{Surveys, held::subject};
use crate::{
    Editor, StoreError, audit,
    entity::{choice, survey, survey_correction},
};

impl Surveys<'_> {
    /// Corrects a wording and keeps what stood there, for readers to see; counts and choices stay as they are.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the survey was deleted, [`StoreError::Conflict`] when it reads otherwise than it did
    /// when the correction was checked.
    pub async fn correct(
        &self,
        editor: Editor<'_>,
        correction: &NewCorrection,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let id = correction.survey();
        let (transaction, kept) = self.hold(id).await?;
        let checked = kept.correction(correction.wording(), correction.new_wording());
        if checked.ok().flatten().as_ref() != Some(correction) {
            return Err(StoreError::Conflict {
                what: "survey's wording",
            });
        }
        reword(&transaction, correction).await?;
        keep_old(&transaction, correction, now).await?;
        let detail = format!(
            "Đính chính: “{}” thành “{}”",
            correction.old(),
            correction.new_wording()
        );
        let subject = subject(id, &kept.question);
        let staff = Some(editor.staff());
        audit::note(&transaction, staff, Act::Save, &subject, &detail, now).await?;
        Ok(transaction.commit().await?)
    }

    /// What was corrected in a survey, the oldest correction first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn corrections(&self, id: SurveyId) -> Result<Vec<Correction>, StoreError> {
        let rows = survey_correction::Entity::find()
            .filter(survey_correction::Column::SurveyId.eq(id.0))
            .order_by_asc(survey_correction::Column::Id)
            .all(&self.db.reader())
            .await?;
        let corrections = rows.into_iter().map(|row| Correction {
            at: row.corrected_at,
            is_question: row.is_question,
            old: row.old_wording,
            new: row.new_wording,
        });
        Ok(corrections.collect())
    }
}

async fn reword<C: ConnectionTrait>(db: &C, correction: &NewCorrection) -> Result<(), StoreError> {
    let mut row = survey::ActiveModel {
        id: Unchanged(correction.survey().0),
        is_corrected: Set(true),
        ..Default::default()
    };
    match correction.wording() {
        Wording::Question => row.question = Set(correction.new_wording().to_owned()),
        Wording::Choice(id) => {
            let choice = choice::ActiveModel {
                id: Unchanged(id.0),
                label: Set(correction.new_wording().to_owned()),
                ..Default::default()
            };
            choice.update(db).await?;
        }
    }
    row.update(db).await?;
    Ok(())
}

async fn keep_old<C: ConnectionTrait>(
    db: &C,
    correction: &NewCorrection,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = survey_correction::ActiveModel {
        id: NotSet,
        survey_id: Set(correction.survey().0),
        corrected_at: Set(now),
        is_question: Set(correction.wording() == Wording::Question),
        old_wording: Set(correction.old().to_owned()),
        new_wording: Set(correction.new_wording().to_owned()),
    };
    survey_correction::Entity::insert(row)
        .exec_without_returning(db)
        .await?;
    Ok(())
}
