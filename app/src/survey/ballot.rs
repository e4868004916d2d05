//! The place in which a survey is voted on and, from then on, its result stands.

use leptos::prelude::*;

use super::{
    corrections::Corrections,
    form::SurveyForm,
    result::{SurveyResult, SurveyTally},
    voting::Voting,
    wire::{SurveyView, Tally},
};

/// The form while this reader can vote; the result otherwise and from the vote on.
#[component]
pub(super) fn SurveyBallot(
    /// The survey as the page was made.
    survey: SurveyView,
    /// Takes the ballot; it outlives the survey's being asked for anew, and so does what it has to say.
    voting: Voting,
) -> impl IntoView {
    let Voting { vote, error } = voting;
    let after_vote = {
        let slug = survey.slug.clone();
        move || {
            let answer = vote.value().get()?;
            answer.ok().filter(|after_vote| after_vote.slug == slug)
        }
    };
    let corrections = survey.corrections.clone();
    view! {
        <div class="survey__ballot">
            {move || match after_vote() {
                Some(survey) => view! { <SurveyResult survey is_fresh=true /> }.into_any(),
                None if survey.is_votable() => {
                    let tally = survey.tally.clone();
                    view! {
                        <SurveyForm survey=survey.clone() vote error />
                        {tally.map(|tally| view! { <TallySoFar tally /> })}
                    }
                    .into_any()
                }
                None => view! { <SurveyResult survey=survey.clone() is_fresh=false /> }.into_any(),
            }}
            <p class="survey__message" role="alert">
                {move || error.get().map(|error| error.to_string())}
            </p>
            <Corrections corrections />
        </div>
    }
}

/// The counts of a survey whose result everyone sees at any time, behind a button.
#[component]
fn TallySoFar(
    /// The counts.
    tally: Tally,
) -> impl IntoView {
    view! {
        <details class="survey__so-far">
            <summary>"Kết quả đến lúc này"</summary>
            <SurveyTally tally />
        </details>
    }
}
