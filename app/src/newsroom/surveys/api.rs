//! The server functions of the newsroom's surveys; all of them are for editors and administrators.

use domain::{ChoiceId, SurveyId};
use leptos::prelude::*;
use leptos::server_fn::codec::{StreamingText, TextStream};

use super::wire::{SurveyDeskView, SurveyListView, SurveyText};
use crate::error::AppError;

/// Lists the surveys of every stage. For editors; one query.
#[server(prefix = "/api", endpoint = "newsroom-surveys/list", input = server_fn::codec::GetUrl)]
pub(crate) async fn list_newsroom_surveys(
    #[server(default)] before: Option<SurveyId>,
) -> Result<SurveyListView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::list(&state, staff.editor()?, before).await
}

/// Brings a survey with its form, preview and counts, or an empty form. For editors; at most five queries.
#[server(prefix = "/api", endpoint = "newsroom-surveys/read", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_newsroom_survey(
    #[server(default)] id: Option<SurveyId>,
) -> Result<SurveyDeskView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::read(&state, staff.editor()?, id).await
}

/// Makes a survey, or changes one as far as its ballots allow, and goes to its page. For editors; one transaction.
#[server(prefix = "/api", endpoint = "newsroom-surveys/save")]
pub(crate) async fn save_survey(
    #[server(default)] id: Option<SurveyId>,
    text: SurveyText,
) -> Result<SurveyId, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::save(&state, staff.editor()?, id, text).await
}

/// Opens a survey at once. For editors; one transaction.
#[server(prefix = "/api", endpoint = "newsroom-surveys/open")]
pub(crate) async fn open_survey(id: SurveyId) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    let surveys = state.store.surveys();
    Ok(surveys.open(staff.editor()?, id, state.clock.now()).await?)
}

/// Closes a survey at once. For editors; one transaction.
#[server(prefix = "/api", endpoint = "newsroom-surveys/close")]
pub(crate) async fn close_survey(id: SurveyId) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    let surveys = state.store.surveys();
    Ok(surveys
        .close(staff.editor()?, id, state.clock.now())
        .await?)
}

/// Corrects the question, or a choice, for readers to see. For editors; one transaction.
#[server(prefix = "/api", endpoint = "newsroom-surveys/correct")]
pub(crate) async fn correct_survey(
    id: SurveyId,
    #[server(default)] choice: Option<ChoiceId>,
    wording: String,
) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::correct(&state, staff.editor()?, id, choice, &wording).await
}

/// Deletes a survey that nobody has answered. For editors; one transaction.
#[server(prefix = "/api", endpoint = "newsroom-surveys/delete")]
pub(crate) async fn delete_survey(id: SurveyId) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::delete(&state, staff.editor()?, id).await
}

/// Brings the counts of a survey as a file. For editors; one transaction, because it is noted.
#[server(
    prefix = "/api",
    endpoint = "newsroom-surveys/export",
    input = server_fn::codec::GetUrl,
    output = StreamingText
)]
pub(crate) async fn export_survey(id: SurveyId) -> Result<TextStream<AppError>, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::export(&state, staff.editor()?, id).await
}
