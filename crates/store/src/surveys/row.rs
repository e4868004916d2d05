//! A survey beside each of its choices, as one statement fetches them, and the surveys that they make.

use chrono::{DateTime, Utc};
use domain::{
    ChoiceId, SurveyId,
    survey::{Choice, ChoiceOrder, ResultVisibility, Survey, SurveyKind},
};
use sea_orm::{
    EntityTrait, FromQueryResult, JoinType, QueryOrder, QuerySelect, RelationTrait, Select,
};

use crate::{
    StoreError,
    articles::read_slug,
    entity::{choice, survey},
};

#[derive(Debug, FromQueryResult)]
pub(super) struct SurveyRow {
    id: i64,
    slug: String,
    question: String,
    choices_max: Option<i32>,
    opens_at: DateTime<Utc>,
    closes_at: Option<DateTime<Utc>>,
    ballots: i64,
    is_scheduled: bool,
    is_shuffled: bool,
    results: String,
    is_corrected: bool,
    choice_id: Option<i64>,
    choice_label: Option<String>,
    choice_votes: Option<i64>,
}

/// Selects the columns of [`SurveyRow`], the latest opened survey first and its choices in the order of the form.
pub(super) fn surveys() -> Select<survey::Entity> {
    survey::Entity::find()
        .column_as(choice::Column::Id, "choice_id")
        .column_as(choice::Column::Label, "choice_label")
        .column_as(choice::Column::Votes, "choice_votes")
        .join(JoinType::LeftJoin, choice::Relation::Survey.def().rev())
        .order_by_desc(survey::Column::OpensAt)
        .order_by_desc(survey::Column::Id)
        .order_by_asc(choice::Column::Position)
}

/// Gathers the rows of each survey, which stand together.
pub(super) fn into_surveys(rows: Vec<SurveyRow>) -> Result<Vec<Survey>, StoreError> {
    let mut surveys: Vec<Survey> = Vec::new();
    for row in rows {
        let choice = row.choice();
        match surveys.last_mut() {
            Some(survey) if survey.id.0 == row.id => survey.choices.extend(choice),
            _ => {
                let mut survey = row.into_survey()?;
                survey.choices.extend(choice);
                surveys.push(survey);
            }
        }
    }
    Ok(surveys)
}

impl SurveyRow {
    fn choice(&self) -> Option<Choice> {
        Some(Choice {
            id: ChoiceId(self.choice_id?),
            label: self.choice_label.clone()?,
            votes: self.choice_votes?,
        })
    }

    fn into_survey(self) -> Result<Survey, StoreError> {
        let kind = match self.choices_max {
            None => SurveyKind::Single,
            Some(choices_max) => SurveyKind::Multiple {
                choices_max: u32::try_from(choices_max)
                    .map_err(StoreError::corrupt("number of choices"))?,
            },
        };
        let order = if self.is_shuffled {
            ChoiceOrder::Shuffled
        } else {
            ChoiceOrder::Fixed
        };
        let results = ResultVisibility::from_word(&self.results)
            .ok_or("nobody knows this word")
            .map_err(StoreError::corrupt("visibility of a result"))?;
        Ok(Survey {
            id: SurveyId(self.id),
            slug: read_slug(self.slug)?,
            question: self.question,
            kind,
            order,
            results,
            opens_at: self.is_scheduled.then_some(self.opens_at),
            closes_at: self.closes_at,
            choices: Vec::new(),
            ballots: self.ballots,
            is_corrected: self.is_corrected,
        })
    }
}
