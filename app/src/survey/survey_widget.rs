//! The survey beside the articles: the form, and after the vote the result in its place.

use leptos::prelude::*;

use super::{
    api::{CastVote, read_current_survey},
    form::SurveyForm,
    result::SurveyResult,
    wire::SurveyView,
};
use crate::{error::AppError, layout::WidgetError, page_data::page_data, paths, ui::Load};

/// Shows the survey that is open, if there is one.
#[component]
pub(crate) fn SurveyWidget() -> impl IntoView {
    let survey = page_data(|| (), |()| read_current_survey());
    let vote = ServerAction::<CastVote>::new();
    let refresh = Callback::new(move |()| survey.refetch());
    let ready = move |survey: Option<SurveyView>| {
        survey
            .map(|survey| view! { <Widget survey vote refresh /> })
            .into_any()
    };
    let failed = |error| view! { <WidgetError error /> }.into_any();
    view! { <Load data=survey ready failed /> }
}

/// A survey in the narrow column.
#[component]
fn Widget(
    /// The survey.
    survey: SurveyView,
    /// Casts the ballot.
    vote: ServerAction<CastVote>,
    /// Asks for the survey anew.
    refresh: Callback<()>,
) -> impl IntoView {
    let address = paths::survey(&survey.slug);
    view! {
        <section class="widget survey" aria-label="Khảo sát">
            <h2 class="widget__title">
                <a href=address>"Khảo sát"</a>
            </h2>
            <SurveyBallot survey vote refresh />
        </section>
    }
}

/// The form while this reader can vote; the result otherwise and from the vote on.
#[component]
pub(super) fn SurveyBallot(
    /// The survey as the page was made.
    survey: SurveyView,
    /// Casts the ballot; it outlives the survey's being asked for anew, and so does what it has to say.
    vote: ServerAction<CastVote>,
    /// Asks for the survey anew.
    refresh: Callback<()>,
) -> impl IntoView {
    let error = Signal::derive(move || {
        vote.value()
            .with(|answer| answer.as_ref()?.as_ref().err().cloned())
    });
    // A ballot that came second or too late means that this page is out of date.
    Effect::new(move |_| {
        if matches!(error.get(), Some(AppError::Conflict(_))) {
            refresh.run(());
        }
    });
    let after_vote = {
        let slug = survey.slug.clone();
        move || {
            vote.value()
                .get()
                .and_then(Result::ok)
                .filter(|after_vote| after_vote.slug == slug)
        }
    };
    view! {
        <div class="survey__ballot">
            {move || match after_vote() {
                Some(survey) => view! { <SurveyResult survey is_fresh=true /> }.into_any(),
                None if survey.is_votable() => {
                    view! { <SurveyForm survey=survey.clone() vote error /> }.into_any()
                }
                None => view! { <SurveyResult survey=survey.clone() is_fresh=false /> }.into_any(),
            }}
            <p class="survey__message" role="alert">
                {move || error.get().map(|error| error.to_string())}
            </p>
        </div>
    }
}
