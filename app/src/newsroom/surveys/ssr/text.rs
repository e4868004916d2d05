//! What stands in the form of a survey that is kept.

use chrono::{DateTime, Utc};
use domain::survey::SurveyKind;
use store::WholeSurvey;

use crate::{newsroom::surveys::wire::SurveyText, paths, ssr::AppState};

/// The survey as its form shows it.
pub(super) fn text_of(state: &AppState, whole: &WholeSurvey) -> SurveyText {
    let WholeSurvey {
        survey,
        placement,
        articles,
        ..
    } = whole;
    let choices_max = match survey.kind {
        SurveyKind::Single => 2,
        SurveyKind::Multiple { choices_max } => choices_max,
    };
    SurveyText {
        is_locked: survey.ballots > 0,
        question: survey.question.clone(),
        choices: survey.choices.iter().map(|one| one.label.clone()).collect(),
        is_multiple: survey.kind != SurveyKind::Single,
        choices_max: choices_max.to_string(),
        order: survey.order,
        results: survey.results,
        opens: moment_text(state, survey.opens_at),
        closes: moment_text(state, survey.closes_at),
        everywhere: placement.everywhere,
        front_page: placement.front_page,
        sections: placement.sections.clone(),
        articles: articles
            .iter()
            .map(paths::article)
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

/// A moment as a form shows it, to the minute: "2019-08-30T14:05"; empty for none.
pub(super) fn moment_text(state: &AppState, moment: Option<DateTime<Utc>>) -> String {
    let zone = state.site.time_zone;
    moment.map_or_else(String::new, |moment| {
        zone.iso(moment)
            .chars()
            .take("2019-08-30T14:05".len())
            .collect()
    })
}
