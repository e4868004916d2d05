//! How an editor changes a survey: everything before the first ballot, afterwards only what touches no answer.

use chrono::{DateTime, Utc};
use domain::{
    SurveyId,
    audit::Act,
    survey::{CheckedSurvey, ChoiceOrder, Survey, SurveyDraft},
};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
};

use super::{
    Surveys,
    held::subject,
    placement,
    save::{choices_max, insert_choices},
};
use crate::{
    Editor, StoreError, audit,
    entity::{choice, survey},
};

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeOutcome {
    /// It is kept.
    Kept,
    /// A ballot was cast, and the change touches the question, the choices or the opening; nothing is kept.
    HasBallots,
}

impl Surveys<'_> {
    /// Changes a survey; its address stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it was deleted.
    pub async fn change(
        &self,
        editor: Editor<'_>,
        id: SurveyId,
        to: &CheckedSurvey,
        now: DateTime<Utc>,
    ) -> Result<ChangeOutcome, StoreError> {
        let (transaction, kept) = self.hold(id).await?;
        let draft = to.draft();
        let is_reworded = is_reworded(&kept, draft);
        if kept.ballots > 0 && (is_reworded || kept.opens_at != draft.opens_at) {
            return Ok(ChangeOutcome::HasBallots);
        }
        if is_reworded {
            reword(&transaction, id, draft).await?;
        }
        set_rules(&transaction, id, draft).await?;
        placement::replace(&transaction, id, &draft.rules.placement).await?;
        let subject = subject(id, &draft.question);
        let staff = Some(editor.staff());
        audit::note(&transaction, staff, Act::Save, &subject, "", now).await?;
        transaction.commit().await?;
        Ok(ChangeOutcome::Kept)
    }
}

fn is_reworded(kept: &Survey, draft: &SurveyDraft) -> bool {
    let labels = kept.choices.iter().map(|choice| &choice.label);
    kept.question != draft.question || kept.kind != draft.kind || !labels.eq(&draft.choices)
}

/// Asks something else. All choices become others, so that a form that shows the earlier wording casts no ballot.
async fn reword<C: ConnectionTrait>(
    db: &C,
    id: SurveyId,
    draft: &SurveyDraft,
) -> Result<(), StoreError> {
    choice::Entity::delete_many()
        .filter(choice::Column::SurveyId.eq(id.0))
        .exec(db)
        .await?;
    insert_choices(db, id, &draft.choices).await?;
    let row = survey::ActiveModel {
        id: Unchanged(id.0),
        question: Set(draft.question.clone()),
        choices_max: Set(choices_max(draft.kind)),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(())
}

async fn set_rules<C: ConnectionTrait>(
    db: &C,
    id: SurveyId,
    draft: &SurveyDraft,
) -> Result<(), StoreError> {
    let mut row = survey::ActiveModel {
        id: Unchanged(id.0),
        closes_at: Set(draft.closes_at),
        is_scheduled: Set(draft.opens_at.is_some()),
        is_shuffled: Set(draft.rules.order == ChoiceOrder::Shuffled),
        results: Set(draft.rules.results.as_str().to_owned()),
        ..Default::default()
    };
    if let Some(opening) = draft.opens_at {
        row.opens_at = Set(opening);
    }
    row.update(db).await?;
    Ok(())
}
