//! Where surveys come from and how a ballot is counted.

mod shown;
mod vote;

use domain::{
    Slug,
    survey::{Survey, SurveyPhase},
};
use store::Beside;

pub(crate) use self::shown::{corrections, notice};
pub(super) use self::vote::vote;

use self::shown::shown_to_reader;
use super::{
    beside::{ARTICLE_PREFIX, SECTION_PREFIX},
    wire::{ArchiveView, SurveyEntry, SurveyPageView, SurveyView},
};
use crate::{error::AppError, paths, ssr::AppState};

/// The survey that stands beside a page, if one is open; `page` is the page's address or nothing.
pub(super) async fn current(state: &AppState, page: &str) -> Result<Option<SurveyView>, AppError> {
    let slug_after = |prefix| Slug::parse(page.strip_prefix(prefix)?).ok();
    let (article, section) = (slug_after(ARTICLE_PREFIX), slug_after(SECTION_PREFIX));
    let beside = match (&article, &section) {
        (Some(slug), _) => Beside::Article(slug),
        (None, Some(slug)) => Beside::Section(slug),
        (None, None) => Beside::FrontPage,
    };
    let now = state.clock.now();
    match state.store.surveys().current(beside, now).await? {
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
    let entry = |survey: Survey| {
        let phase = survey.phase(now);
        SurveyEntry {
            is_open: phase == SurveyPhase::Open,
            closes: survey.closes_at.map(|end| state.time_and_date(end)),
            ballots: survey
                .results
                .shows_turnout(phase)
                .then_some(survey.ballots),
            slug: survey.slug,
            question: survey.question,
        }
    };
    Ok(ArchiveView {
        head: state.head(
            "Khảo sát",
            "Các cuộc khảo sát ý kiến bạn đọc, đang mở và đã kết thúc.",
            paths::SURVEYS,
        ),
        surveys: surveys.into_iter().map(entry).collect(),
    })
}
