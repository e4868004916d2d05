//! All surveys, open and closed; its code is loaded only by those who open it.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::{
    api::list_surveys,
    wire::{ArchiveView, SurveyEntry},
};
use crate::{
    layout::{Head, PageLoad},
    page_data::page_data,
    paths,
    ui::Date,
};

/// The route of the survey archive.
pub(crate) struct SurveyArchivePage;

#[lazy_route]
impl LazyRoute for SurveyArchivePage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let archive = page_data(|| (), |()| list_surveys());
        view! { <PageLoad data=archive ready=archive_view /> }.into_any()
    }
}

fn archive_view(archive: ArchiveView) -> AnyView {
    let is_empty = archive.surveys.is_empty();
    let entries = archive
        .surveys
        .into_iter()
        .map(|survey| view! { <Entry survey /> })
        .collect_view();
    view! {
        <Head head=archive.head />
        <h1>"Khảo sát"</h1>
        {is_empty.then(|| view! { <p>"Chưa có khảo sát nào."</p> })}
        <ul class="survey-archive">{entries}</ul>
    }
    .into_any()
}

/// One survey of the archive.
#[component]
fn Entry(
    /// The survey.
    survey: SurveyEntry,
) -> impl IntoView {
    let state = if survey.is_open {
        "Đang mở"
    } else {
        "Đã kết thúc"
    };
    view! {
        <li class="survey-archive__entry">
            <a class="survey-archive__question" href=paths::survey(&survey.slug)>
                {survey.question}
            </a>
            <p class="survey-archive__meta">
                <span class="badge" class:badge--open=survey.is_open>
                    {state}
                </span>
                {survey.ballots.map(|ballots| view! { <span>{format!("{ballots} phiếu")}</span> })}
                {survey.closes.map(|date| view! { <span>"Hạn: " <Date date /></span> })}
            </p>
        </li>
    }
}
