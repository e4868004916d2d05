//! The page of one survey.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{
    api::{CastVote, read_survey},
    survey_widget::SurveyBallot,
    wire::SurveyPageView,
};
use crate::{
    layout::{Head, PageLoad},
    paths,
};

/// Shows a survey with its form or its result.
#[component]
pub(crate) fn SurveyPage() -> impl IntoView {
    let params = use_params_map();
    let page = Resource::new_blocking(
        move || params.read().get("slug").unwrap_or_default(),
        read_survey,
    );
    let vote = ServerAction::<CastVote>::new();
    let refresh = Callback::new(move |()| page.refetch());
    let ready = move |page: SurveyPageView| {
        view! {
            <Head head=page.head />
            <p class="article__section">
                <a href=paths::SURVEYS>"Khảo sát"</a>
            </p>
            <h1 class="article__title">{page.survey.question.clone()}</h1>
            <section class="survey survey--page" aria-label="Khảo sát">
                <SurveyBallot survey=page.survey vote refresh />
            </section>
        }
        .into_any()
    };
    view! { <PageLoad data=Signal::derive(move || page.get()) ready /> }
}
