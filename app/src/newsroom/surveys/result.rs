//! The counts of a survey as bars, as a table and as a file.

use domain::{
    SurveyId,
    survey::{Choice, percent},
};
use leptos::prelude::*;

use crate::survey::{SurveyTally, Tally};

/// Shows the counts; nobody's single ballot is among them, because none is kept.
#[component]
pub(super) fn SurveyResults(
    /// The survey.
    id: SurveyId,
    /// The counts.
    tally: Tally,
) -> impl IntoView {
    let ballots = tally.ballots;
    let row = move |choice: Choice| {
        view! {
            <tr>
                <th scope="row">{choice.label}</th>
                <td>{choice.votes}</td>
                <td>{format!("{}%", percent(choice.votes, ballots))}</td>
            </tr>
        }
    };
    let rows = tally.choices.clone().into_iter().map(row).collect_view();
    let file = format!("/api/newsroom-surveys/export?id={}", id.0);
    view! {
        <section class="survey" aria-labelledby="survey-results">
            <h2 id="survey-results">"Kết quả"</h2>
            <SurveyTally tally />
            <div class="table-scroll">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">"Phương án"</th>
                            <th scope="col">"Số phiếu"</th>
                            <th scope="col">"Tỷ lệ"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p>
                <a href=file rel="external" download>
                    "Tải kết quả (CSV)"
                </a>
            </p>
        </section>
    }
}
