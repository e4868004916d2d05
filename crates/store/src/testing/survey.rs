//! Surveys in a line.

use chrono::{DateTime, Utc};
use domain::{
    SurveyId,
    survey::{ChoiceOrder, Placement, ResultVisibility, Survey, SurveyKind, SurveyRules},
};

use super::{at, slug_of};
use crate::{NewSurvey, Store, StoreError};

/// A survey in the making; see [`a_survey`].
#[derive(Clone, Debug)]
#[must_use]
pub struct SurveyBuilder {
    survey: NewSurvey,
}

/// Begins a survey: open since 1 May 2024 without an end, one choice a ballot, to be answered with yes or no.
///
/// # Panics
/// When the question has no letter.
pub fn a_survey(question: &str) -> SurveyBuilder {
    SurveyBuilder {
        survey: NewSurvey {
            slug: slug_of(question),
            question: question.to_owned(),
            kind: SurveyKind::Single,
            opens_at: at("2024-05-01T00:00:00+07:00"),
            closes_at: None,
            choices: vec!["Có".to_owned(), "Không".to_owned()],
            rules: SurveyRules::default(),
        },
    }
}

impl SurveyBuilder {
    /// Offers these choices.
    pub fn offering<'a>(mut self, choices: impl IntoIterator<Item = &'a str>) -> Self {
        self.survey.choices = choices.into_iter().map(str::to_owned).collect();
        self
    }

    /// Allows this many choices on a ballot.
    pub fn with_up_to(mut self, choices_max: u32) -> Self {
        self.survey.kind = SurveyKind::Multiple { choices_max };
        self
    }

    /// Says when ballots are first taken.
    pub fn opening_at(mut self, moment: DateTime<Utc>) -> Self {
        self.survey.opens_at = moment;
        self
    }

    /// Says from when on ballots are no longer taken.
    pub fn closing_at(mut self, moment: DateTime<Utc>) -> Self {
        self.survey.closes_at = Some(moment);
        self
    }

    /// Says who sees the counts, and when.
    pub fn showing(mut self, results: ResultVisibility) -> Self {
        self.survey.rules.results = results;
        self
    }

    /// Offers the choices in another order to each reader.
    pub fn shuffled(mut self) -> Self {
        self.survey.rules.order = ChoiceOrder::Shuffled;
        self
    }

    /// Says beside which pages it stands.
    pub fn placed(mut self, placement: Placement) -> Self {
        self.survey.rules.placement = placement;
        self
    }

    /// Keeps it.
    ///
    /// # Panics
    /// When the store does not take it.
    pub async fn save(self, store: &Store) -> Survey {
        let id = self.try_save(store).await;
        let id = id.expect("the store takes a test's survey");
        let survey = store.surveys().get(id).await;
        survey
            .expect("the database answers")
            .expect("the survey was just saved")
    }

    /// Tries to keep it, for a test in which the store may refuse.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn try_save(self, store: &Store) -> Result<SurveyId, StoreError> {
        store.surveys().save(self.survey).await
    }
}
