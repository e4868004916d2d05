//! The counts of a survey as bars, and as text for a screen reader.

use domain::survey::{Choice, SurveyPhase, percent};
use leptos::prelude::*;

use super::wire::{SurveyView, Tally};

/// Shows the question and, as soon as this reader may see it, the result.
#[component]
pub(super) fn SurveyResult(
    /// The survey.
    survey: SurveyView,
    /// True right after this reader voted, so that it is read out.
    is_fresh: bool,
) -> impl IntoView {
    let status = match (survey.phase, survey.has_voted) {
        (SurveyPhase::Closed, _) => "Khảo sát đã kết thúc.",
        (_, true) if is_fresh => "Cảm ơn bạn. Phiếu của bạn đã được ghi nhận.",
        (_, true) => "Bạn đã bình chọn; mỗi người một phiếu.",
        (SurveyPhase::Open, false) => "Khảo sát đang mở.",
        (SurveyPhase::Upcoming, false) => "Khảo sát chưa mở.",
    };
    view! {
        <p class="survey__question">{survey.question}</p>
        <p class="survey__status" role="status">
            {status}
        </p>
        {match survey.tally {
            Some(tally) => view! { <SurveyTally tally /> }.into_any(),
            None => view! { <p class="survey__hint">{survey.notice}</p> }.into_any(),
        }}
    }
}

/// The count and share of every choice.
#[component]
pub(crate) fn SurveyTally(
    /// The counts.
    tally: Tally,
) -> impl IntoView {
    let ballots = tally.ballots;
    let rows = tally
        .choices
        .into_iter()
        .map(|choice| view! { <ChoiceResult choice ballots /> })
        .collect_view();
    view! {
        <ul class="survey__results">{rows}</ul>
        <p class="survey__total">{format!("Tổng cộng {ballots} phiếu")}</p>
    }
}

/// One choice with its bar.
#[component]
fn ChoiceResult(
    /// The choice.
    choice: Choice,
    /// How many ballots there are in all.
    ballots: i64,
) -> impl IntoView {
    let share = percent(choice.votes, ballots);
    view! {
        <li class="survey__result">
            <span class="survey__label">{choice.label}</span>
            <span class="survey__count">{format!("{} phiếu ({share}%)", choice.votes)}</span>
            <meter class="survey__bar" min="0" max="100" value=share aria-hidden="true"></meter>
        </li>
    }
}
