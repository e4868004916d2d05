//! The survey beside the articles: the form, and after the vote the result in its place.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{
    api::read_current_survey,
    ballot::SurveyBallot,
    beside::beside,
    voting::{Voting, voting},
    wire::SurveyView,
};
use crate::{layout::WidgetError, page_data::page_data, paths, ui::Load};

/// Shows the open survey that stands beside the page, if there is one.
#[component]
pub(crate) fn SurveyWidget() -> impl IntoView {
    let pathname = use_location().pathname;
    let page = Memo::new(move |_| beside(&pathname.read()));
    let survey = page_data(move || page.get(), read_current_survey);
    let voting = voting(survey);
    let ready = move |survey: Option<SurveyView>| {
        survey
            .map(|survey| view! { <Widget survey voting /> })
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
    /// Takes the ballot.
    voting: Voting,
) -> impl IntoView {
    let address = paths::survey(&survey.slug);
    view! {
        <section class="widget survey" aria-label="Khảo sát">
            <h2 class="widget__title">
                <a href=address>"Khảo sát"</a>
            </h2>
            <SurveyBallot survey voting />
        </section>
    }
}
