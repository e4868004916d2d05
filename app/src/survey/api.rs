//! The server functions of surveys.

use domain::{ChoiceId, Slug};
use leptos::prelude::*;

use super::wire::{ArchiveView, SurveyPageView, SurveyView};
use crate::error::AppError;

/// Brings the survey that stands beside a page, if one is open. Open to everyone; at most three queries.
#[server(prefix = "/api", endpoint = "survey/current", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_current_survey(
    #[server(default)] page: String,
) -> Result<Option<SurveyView>, AppError> {
    super::ssr::current(&crate::ssr::state()?, &page).await
}

/// Brings one survey. Open to everyone; at most three queries.
#[server(prefix = "/api", endpoint = "survey/read", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_survey(slug: String) -> Result<SurveyPageView, AppError> {
    super::ssr::page(&crate::ssr::state()?, &slug).await
}

/// Lists the surveys, open and closed. Open to everyone; one query.
#[server(prefix = "/api", endpoint = "survey/list", input = server_fn::codec::GetUrl)]
pub(crate) async fn list_surveys() -> Result<ArchiveView, AppError> {
    super::ssr::archive(&crate::ssr::state()?).await
}

/// Casts this reader's ballot and returns the survey with its result; a second ballot is a conflict.
///
/// Open to everyone, once per reader and survey; one short write.
#[server(prefix = "/api", endpoint = "survey/vote")]
pub(crate) async fn cast_vote(
    survey: Slug,
    #[server(default)] ticket: String,
    #[server(default)] choices: Vec<ChoiceId>,
) -> Result<SurveyView, AppError> {
    super::ssr::vote(&crate::ssr::state()?, &survey, &ticket, &choices).await
}
