//! Where the newsroom's surveys come from, and what becomes of its changes.

mod read;
mod text;
mod written;

use domain::{
    ChoiceId, SurveyId,
    survey::{Survey, Wording, percent},
};
use leptos::server_fn::codec::TextStream;
use store::{ChangeOutcome, DeleteOutcome, Editor};

pub(super) use self::read::{list, read};

use self::written::{checked, flaw_error};
use super::wire::SurveyText;
use crate::{
    error::{AppError, Refusal},
    newsroom::Place,
    ssr::{AppState, csv_file},
};

/// Makes a survey, or changes one.
pub(super) async fn save(
    state: &AppState,
    editor: Editor<'_>,
    id: Option<SurveyId>,
    text: SurveyText,
) -> Result<SurveyId, AppError> {
    let surveys = state.store.surveys();
    let now = state.clock.now();
    let kept = match id {
        Some(id) => Some(surveys.get(id).await?.ok_or(AppError::NotFound)?),
        None => None,
    };
    let survey = checked(state, editor, text, kept.as_ref()).await?;
    let Some(id) = id else {
        let id = surveys.create(editor, &survey, now).await?;
        leptos_axum::redirect(&Place::Survey(id).path());
        return Ok(id);
    };
    match surveys.change(editor, id, &survey, now).await? {
        ChangeOutcome::Kept => Ok(id),
        ChangeOutcome::HasBallots => Err(AppError::refused(Refusal::HasBallots)),
    }
}

/// Corrects a wording; typing what stands there already corrects nothing.
pub(super) async fn correct(
    state: &AppState,
    editor: Editor<'_>,
    id: SurveyId,
    choice: Option<ChoiceId>,
    typed: &str,
) -> Result<(), AppError> {
    let surveys = state.store.surveys();
    let kept = surveys.get(id).await?.ok_or(AppError::NotFound)?;
    let wording = choice.map_or(Wording::Question, Wording::Choice);
    let correction = kept.correction(wording, typed);
    if let Some(correction) = correction.map_err(|flaw| flaw_error(&[flaw]))? {
        let now = state.clock.now();
        surveys.correct(editor, &correction, now).await?;
    }
    Ok(())
}

/// Deletes a survey and goes to the list.
pub(super) async fn delete(
    state: &AppState,
    editor: Editor<'_>,
    id: SurveyId,
) -> Result<(), AppError> {
    let surveys = state.store.surveys();
    match surveys.delete(editor, id, state.clock.now()).await? {
        DeleteOutcome::Deleted => {
            leptos_axum::redirect(&Place::Surveys.path());
            Ok(())
        }
        DeleteOutcome::HasBallots => Err(AppError::refused(Refusal::HasBallots)),
    }
}

/// The counts as a file; it holds nothing of single ballots, because nothing is kept of them.
pub(super) async fn export(
    state: &AppState,
    editor: Editor<'_>,
    id: SurveyId,
) -> Result<TextStream<AppError>, AppError> {
    let surveys = state.store.surveys();
    let survey = surveys.export(editor, id, state.clock.now()).await?;
    Ok(csv_file(
        &format!("khao-sat-{}", survey.slug),
        &rows(&survey),
    ))
}

fn rows(survey: &Survey) -> Vec<Vec<String>> {
    let ballots = survey.ballots;
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let mut rows = vec![row(["Phương án", "Số phiếu", "Tỷ lệ (%)"])];
    rows.extend(survey.choices.iter().map(|choice| {
        let votes = choice.votes.to_string();
        let share = percent(choice.votes, ballots).to_string();
        row([&choice.label, &votes, &share])
    }));
    rows.push(row(["Tổng số phiếu", &ballots.to_string(), ""]));
    rows
}
