//! The page of one survey; its code is loaded only by those who open it.

use leptos::prelude::*;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};

use super::{
    api::read_survey,
    ballot::SurveyBallot,
    voting::{Voting, voting},
    wire::SurveyPageView,
};
use crate::{
    layout::{Head, PageLoad},
    page_data::page_data,
    paths,
};

/// The route of one survey.
pub(crate) struct SurveyPage;

#[lazy_route]
impl LazyRoute for SurveyPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let params = use_params_map();
        let page = page_data(
            move || params.read().get("slug").unwrap_or_default(),
            read_survey,
        );
        let voting = voting(page);
        let ready = move |page| survey_view(page, voting);
        view! { <PageLoad data=page ready /> }.into_any()
    }
}

fn survey_view(page: SurveyPageView, voting: Voting) -> AnyView {
    view! {
        <Head head=page.head />
        <p class="article__section">
            <a href=paths::SURVEYS>"Khảo sát"</a>
        </p>
        <h1 class="article__title">{page.survey.question.clone()}</h1>
        <section class="survey survey--page" aria-label="Khảo sát">
            <SurveyBallot survey=page.survey voting />
        </section>
    }
    .into_any()
}
