//! All surveys, the latest made first.

use domain::SurveyId;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::{
    api::list_newsroom_surveys,
    state::StageBadge,
    wire::{SurveyListView, SurveyRow},
};
use crate::{
    newsroom::{Place, PlaceLoad},
    page_data::page_data,
    ui::{Date, DateText},
};

/// The parameter of the address behind whose survey the list goes on.
const BEFORE: &str = "truoc";

/// Shows the list of surveys.
#[component]
pub(in crate::newsroom) fn SurveyListPage() -> impl IntoView {
    let query = use_location().query;
    let before = Memo::new(move |_| {
        let number = query.read().get(BEFORE)?.parse().ok()?;
        Some(SurveyId(number))
    });
    let surveys = page_data(move || before.get(), list_newsroom_surveys);
    view! {
        <Title text="Khảo sát – Toà soạn" />
        <PlaceLoad data=surveys ready=list_view />
    }
}

fn list_view(list: SurveyListView) -> AnyView {
    let is_empty = list.surveys.is_empty();
    let rows = list
        .surveys
        .into_iter()
        .map(|survey| view! { <Row survey /> })
        .collect_view();
    let older = list
        .next
        .map(|next| format!("{}?{BEFORE}={}", Place::Surveys.path(), next.0));
    view! {
        <h1>"Khảo sát"</h1>
        <p class="form-actions">
            <a class="button" href=Place::NewSurvey.path()>
                "Lập khảo sát"
            </a>
        </p>
        {if is_empty {
            view! { <p>"Chưa có khảo sát nào."</p> }.into_any()
        } else {
            view! {
                <div class="table-scroll">
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">"Câu hỏi"</th>
                                <th scope="col">"Trạng thái"</th>
                                <th scope="col">"Mở"</th>
                                <th scope="col">"Đóng"</th>
                                <th scope="col">"Số phiếu"</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
            .into_any()
        }}
        {older.map(|older| view! { <p><a href=older rel="next">"Khảo sát cũ hơn"</a></p> })}
    }
    .into_any()
}

/// One survey of the list.
#[component]
fn Row(
    /// The survey.
    survey: SurveyRow,
) -> impl IntoView {
    let moment = |date: Option<DateText>| date.map(|date| view! { <Date date /> });
    view! {
        <tr>
            <th scope="row">
                <a href=Place::Survey(survey.id).path()>{survey.question}</a>
            </th>
            <td>
                <StageBadge stage=survey.stage />
            </td>
            <td>{moment(survey.opens)}</td>
            <td>{moment(survey.closes)}</td>
            <td>{survey.ballots}</td>
        </tr>
    }
}
