//! The counts of a survey as bars, and as text for a screen reader.

use domain::survey::{Choice, SurveyPhase, percent};
use leptos::prelude::*;

use super::wire::SurveyView;

/// Shows the question with the count and share of every choice.
#[component]
pub(super) fn SurveyResult(
    /// The survey.
    survey: SurveyView,
    /// True right after this reader voted, so that it is read out.
    is_fresh: bool,
) -> impl IntoView {
    let ballots = survey.ballots;
    let rows = survey
        .choices
        .into_iter()
        .map(|choice| view! { <ChoiceResult choice ballots /> })
        .collect_view();
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
