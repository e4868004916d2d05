//! Where surveys come from and how a ballot is counted.

use domain::{
    ChoiceId, Slug,
    survey::{BallotError, Survey, SurveyPhase},
};
use store::CastOutcome;

use super::wire::{ArchiveView, SurveyEntry, SurveyPageView, SurveyView};
use crate::{
    error::{AppError, Conflict, Flaw},
    paths,
    ssr::{AppState, Voter},
};

/// The survey that stands beside the articles, if one is open.
pub(super) async fn current(state: &AppState) -> Result<Option<SurveyView>, AppError> {
    match state.store.surveys().current(state.clock.now()).await? {
        Some(survey) => shown_to_reader(state, survey).await.map(Some),
        None => Ok(None),
    }
}

/// The page of one survey; one that has not opened yet is not shown.
pub(super) async fn page(state: &AppState, slug: &str) -> Result<SurveyPageView, AppError> {
    let slug = Slug::parse(slug).map_err(|_| AppError::NotFound)?;
    let survey = state
        .store
        .surveys()
        .find(&slug)
        .await?
        .ok_or(AppError::NotFound)?;
    if survey.phase(state.clock.now()) == SurveyPhase::Upcoming {
        return Err(AppError::NotFound);
    }
    Ok(SurveyPageView {
        head: state.head(
            &survey.question,
            "Khảo sát ý kiến bạn đọc: chọn phương án và xem kết quả.",
            &paths::survey(&survey.slug),
        ),
        survey: shown_to_reader(state, survey).await?,
    })
}

/// The surveys, the open ones first.
pub(super) async fn archive(state: &AppState) -> Result<ArchiveView, AppError> {
    let now = state.clock.now();
    let surveys = state.store.surveys().list(now).await?;
    Ok(ArchiveView {
        head: state.head(
            "Khảo sát",
            "Các cuộc khảo sát ý kiến bạn đọc, đang mở và đã kết thúc.",
            paths::SURVEYS,
        ),
        surveys: surveys
            .into_iter()
            .map(|survey| SurveyEntry {
                is_open: survey.phase(now) == SurveyPhase::Open,
                closes: survey.closes_at.map(|end| state.time_and_date(end)),
                slug: survey.slug,
                question: survey.question,
                ballots: survey.ballots,
            })
            .collect(),
    })
}

/// Counts this reader's ballot, once.
pub(super) async fn vote(
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
    match state
        .store
        .surveys()
        .cast(&ballot, &voter.hash(state, survey.id))
        .await?
    {
        CastOutcome::Counted(survey) => {
            voter.remember(state);
            Ok(shown(state, survey, true, String::new()))
        }
        CastOutcome::AlreadyCounted(_) => {
            voter.remember(state);
            Err(AppError::Conflict(Conflict::AlreadyVoted))
        }
    }
}

async fn shown_to_reader(state: &AppState, survey: Survey) -> Result<SurveyView, AppError> {
    let Some(voter) = Voter::from_request(state) else {
        let is_open = survey.phase(state.clock.now()) == SurveyPhase::Open;
        let ticket = if is_open {
            Voter::unknown().ticket(state)
        } else {
            String::new()
        };
        return Ok(shown(state, survey, false, ticket));
    };
    let has_voted = state
        .store
        .surveys()
        .has_taken_part(survey.id, &voter.hash(state, survey.id))
        .await?;
    Ok(shown(state, survey, has_voted, String::new()))
}

fn shown(state: &AppState, survey: Survey, has_voted: bool, ticket: String) -> SurveyView {
    SurveyView {
        phase: survey.phase(state.clock.now()),
        closes: survey.closes_at.map(|end| state.time_and_date(end)),
        slug: survey.slug,
        question: survey.question,
        kind: survey.kind,
        choices: survey.choices,
        ballots: survey.ballots,
        has_voted,
        ticket,
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
