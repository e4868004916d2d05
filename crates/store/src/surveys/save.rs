//! How a survey comes into the portal.

use chrono::{DateTime, Utc};
use domain::{Slug, SurveyId, survey::SurveyKind};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    EntityTrait,
};

use super::Surveys;
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
}

impl Surveys<'_> {
    /// Keeps a survey.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when another survey has its slug.
    pub async fn save(&self, survey: NewSurvey) -> Result<SurveyId, StoreError> {
        let transaction = self.db.begin().await?;
        let inserted = survey::Entity::insert(survey::ActiveModel {
            id: NotSet,
            slug: Set(survey.slug.into()),
            question: Set(survey.question),
            choices_max: Set(choices_max(survey.kind)),
            opens_at: Set(survey.opens_at),
            closes_at: Set(survey.closes_at),
            ballots: Set(0),
        })
        .exec(&transaction)
        .await
        .map_err(StoreError::conflict("survey slug"))?;
        let id = inserted.last_insert_id;
        let choices = (0..)
            .zip(survey.choices)
            .map(|(position, label)| choice::ActiveModel {
                id: NotSet,
                survey_id: Set(id),
                position: Set(position),
                label: Set(label),
                votes: Set(0),
            })
            .collect::<Vec<_>>();
        if !choices.is_empty() {
            choice::Entity::insert_many(choices)
                .exec_without_returning(&transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(SurveyId(id))
    }
}

fn choices_max(kind: SurveyKind) -> Option<i32> {
    match kind {
        SurveyKind::Single => None,
        SurveyKind::Multiple { choices_max } => {
            Some(i32::try_from(choices_max).unwrap_or(i32::MAX))
        }
    }
}
