//! How a survey comes into the portal.

use chrono::{DateTime, Utc};
use domain::{
    Slug, SurveyId,
    survey::{ChoiceOrder, SurveyKind, SurveyRules},
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ConnectionTrait, DbErr, EntityTrait,
};

use super::{Surveys, placement};
use crate::{
    StoreError,
    entity::{choice, survey},
};

/// A survey that is not kept yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSurvey {
    /// The last part of its address.
    pub slug: Slug,
    /// The question.
    pub question: String,
    /// How many choices a ballot may carry.
    pub kind: SurveyKind,
    /// When ballots are first taken.
    pub opens_at: DateTime<Utc>,
    /// From when on ballots are no longer taken, if there is an end.
    pub closes_at: Option<DateTime<Utc>>,
    /// The words of what can be picked, in the order of the form.
    pub choices: Vec<String>,
    /// How it is put before its readers.
    pub rules: SurveyRules,
}

impl Surveys<'_> {
    /// Keeps a survey that the portal itself brings in.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when another survey has its slug.
    pub async fn save(&self, survey: NewSurvey) -> Result<SurveyId, StoreError> {
        let transaction = self.db.begin().await?;
        let id = insert(&transaction, survey, true).await?;
        transaction.commit().await?;
        Ok(id)
    }
}

/// Keeps a survey; one that is not scheduled has the moment of its making in the place of its opening.
pub(super) async fn insert<C: ConnectionTrait>(
    db: &C,
    survey: NewSurvey,
    is_scheduled: bool,
) -> Result<SurveyId, StoreError> {
    let inserted = survey::Entity::insert(survey::ActiveModel {
        id: NotSet,
        slug: Set(survey.slug.into()),
        question: Set(survey.question),
        choices_max: Set(choices_max(survey.kind)),
        opens_at: Set(survey.opens_at),
        closes_at: Set(survey.closes_at),
        ballots: Set(0),
        is_scheduled: Set(is_scheduled),
        is_shuffled: Set(survey.rules.order == ChoiceOrder::Shuffled),
        results: Set(survey.rules.results.as_str().to_owned()),
        is_corrected: Set(false),
    })
    .exec(db)
    .await
    .map_err(StoreError::conflict("survey slug"))?;
    let id = SurveyId(inserted.last_insert_id);
    insert_choices(db, id, &survey.choices).await?;
    placement::replace(db, id, &survey.rules.placement).await?;
    Ok(id)
}

/// Keeps the choices of a survey that has none.
pub(super) async fn insert_choices<C: ConnectionTrait>(
    db: &C,
    survey: SurveyId,
    labels: &[String],
) -> Result<(), DbErr> {
    let choices = (0..)
        .zip(labels)
        .map(|(position, label)| choice::ActiveModel {
            id: NotSet,
            survey_id: Set(survey.0),
            position: Set(position),
            label: Set(label.clone()),
            votes: Set(0),
        })
        .collect::<Vec<_>>();
    if !choices.is_empty() {
        choice::Entity::insert_many(choices)
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

pub(super) fn choices_max(kind: SurveyKind) -> Option<i32> {
    match kind {
        SurveyKind::Single => None,
        SurveyKind::Multiple { choices_max } => {
            Some(i32::try_from(choices_max).unwrap_or(i32::MAX))
        }
    }
}
