//! What the newsroom's pages of surveys show.

use chrono::{DateTime, Utc};
use domain::{
    SurveyId,
    survey::{Placement, Survey, SurveyPhase},
};
use store::{Editor, WholeSurvey};

use super::text::text_of;
use crate::{
    error::AppError,
    newsroom::surveys::wire::{
        KeptSurvey, SectionEntry, Stage, SurveyDeskView, SurveyListView, SurveyRow, SurveyText,
    },
    ssr::AppState,
    survey::{
        SurveyView, Tally,
        ssr::{corrections as correction_sentences, notice},
        wire::ChoiceEntry,
    },
};

const ROWS: u64 = 30;
/// How many empty lines a form offers for choices, also without JavaScript.
const EMPTY_CHOICES: usize = 4;

/// A page of the list.
pub(in crate::newsroom::surveys) async fn list(
    state: &AppState,
    editor: Editor<'_>,
    before: Option<SurveyId>,
) -> Result<SurveyListView, AppError> {
    let now = state.clock.now();
    let surveys = state.store.surveys();
    let mut surveys = surveys.list_all(editor, before, ROWS + 1).await?;
    let is_longer = surveys.len() as u64 > ROWS;
    if is_longer {
        surveys.pop();
    }
    let row = |survey: &Survey| SurveyRow {
        id: survey.id,
        question: survey.question.clone(),
        stage: stage(survey, now),
        opens: survey.opens_at.map(|moment| state.time_and_date(moment)),
        closes: survey.closes_at.map(|moment| state.time_and_date(moment)),
        ballots: survey.ballots,
    };
    Ok(SurveyListView {
        surveys: surveys.iter().map(row).collect(),
        next: surveys.last().filter(|_| is_longer).map(|survey| survey.id),
    })
}

/// A survey's page, or the form of one that is not made yet.
pub(in crate::newsroom::surveys) async fn read(
    state: &AppState,
    editor: Editor<'_>,
    id: Option<SurveyId>,
) -> Result<SurveyDeskView, AppError> {
    let sections = state.store.sections().list().await?;
    let whole = match id {
        Some(id) => Some(state.store.surveys().read_whole(editor, id).await?),
        None => None,
    };
    let mut text = whole
        .as_ref()
        .map_or_else(empty, |whole| text_of(state, whole));
    if !text.is_locked {
        text.choices.extend(vec![String::new(); EMPTY_CHOICES]);
    }
    Ok(SurveyDeskView {
        text,
        sections: sections
            .into_iter()
            .map(|section| SectionEntry {
                id: section.id,
                name: section.name,
            })
            .collect(),
        kept: whole.map(|whole| kept(state, whole)),
    })
}

fn empty() -> SurveyText {
    let Placement {
        everywhere,
        front_page,
        ..
    } = Placement::default();
    SurveyText {
        choices_max: "2".to_owned(),
        everywhere,
        front_page,
        ..SurveyText::default()
    }
}

fn kept(state: &AppState, whole: WholeSurvey) -> KeptSurvey {
    let WholeSurvey {
        survey,
        corrections,
        ..
    } = whole;
    KeptSurvey {
        id: survey.id,
        stage: stage(&survey, state.clock.now()),
        opens: survey.opens_at.map(|moment| state.time_and_date(moment)),
        closes: survey.closes_at.map(|moment| state.time_and_date(moment)),
        preview: SurveyView {
            slug: survey.slug.clone(),
            question: survey.question.clone(),
            kind: survey.kind,
            phase: SurveyPhase::Open,
            closes: survey.closes_at.map(|end| state.time_and_date(end)),
            choices: survey
                .choices
                .iter()
                .map(|choice| ChoiceEntry {
                    id: choice.id,
                    label: choice.label.clone(),
                })
                .collect(),
            tally: None,
            notice: notice(state, &survey),
            has_voted: false,
            corrections: correction_sentences(state, &corrections),
            ticket: String::new(),
        },
        slug: survey.slug,
        tally: Tally {
            ballots: survey.ballots,
            choices: survey.choices,
        },
    }
}

fn stage(survey: &Survey, now: DateTime<Utc>) -> Stage {
    match survey.phase(now) {
        SurveyPhase::Upcoming if survey.opens_at.is_none() => Stage::Draft,
        SurveyPhase::Upcoming => Stage::Scheduled,
        SurveyPhase::Open => Stage::Open,
        SurveyPhase::Closed => Stage::Closed,
    }
}
