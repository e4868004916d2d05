//! How a reader's ballot is counted.

use domain::{ChoiceId, Slug, survey::BallotError};
use store::CastOutcome;

use super::shown::shown;
use crate::{
    error::{AppError, Conflict, Flaw},
    ssr::{AppState, Voter},
    survey::wire::SurveyView,
};

/// Counts this reader's ballot, once.
pub(in crate::survey) async fn vote(
    state: &AppState,
    slug: &Slug,
    ticket: &str,
    picked: &[ChoiceId],
) -> Result<SurveyView, AppError> {
    let now = state.clock.now();
    let survey = state
        .store
        .surveys()
        .find(slug)
        .await?
        .ok_or(AppError::NotFound)?;
    let ballot = survey.ballot(picked, now).map_err(refused)?;
    let voter = Voter::from_request(state)
        .or_else(|| Voter::from_ticket(state, ticket))
        .unwrap_or_else(Voter::unknown);
    let hash = voter.hash(state, survey.id);
    match state.store.surveys().cast(&ballot, &hash).await? {
        CastOutcome::Counted(survey) => {
            voter.remember(state);
            shown(state, survey, true, &hash, String::new()).await
        }
        CastOutcome::AlreadyCounted(_) => {
            voter.remember(state);
            Err(AppError::Conflict(Conflict::AlreadyVoted))
        }
    }
}

fn refused(error: BallotError) -> AppError {
    match error {
        BallotError::NotYetOpen => AppError::Conflict(Conflict::SurveyNotOpen),
        BallotError::Closed => AppError::Conflict(Conflict::SurveyClosed),
        BallotError::Empty => AppError::Invalid(Flaw::NothingPicked),
        BallotError::UnknownChoice => AppError::Invalid(Flaw::UnknownChoice),
        BallotError::TooMany { choices_max } => {
            AppError::Invalid(Flaw::TooManyPicked { choices_max })
        }
    }
}
