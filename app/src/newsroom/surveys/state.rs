//! Where a survey is on its way, and the deeds that take it further.

use leptos::{form::ActionForm, prelude::*};

use super::{
    api::{CloseSurvey, DeleteSurvey, OpenSurvey},
    wire::{KeptSurvey, Stage},
};
use crate::{paths, ui::Date};

/// Says in a word where a survey is on its way.
#[component]
pub(super) fn StageBadge(
    /// Where it is.
    stage: Stage,
) -> impl IntoView {
    let word = match stage {
        Stage::Draft => "Bản nháp",
        Stage::Scheduled => "Hẹn giờ",
        Stage::Open => "Đang mở",
        Stage::Closed => "Đã kết thúc",
    };
    view! {
        <span class="badge" class:badge--open=stage == Stage::Open>
            {word}
        </span>
    }
}

/// The stage of a survey with its times, and the buttons that open, close and delete it.
#[component]
pub(super) fn SurveyState(
    /// The survey.
    survey: KeptSurvey,
    /// Opens it.
    open: ServerAction<OpenSurvey>,
    /// Closes it.
    close: ServerAction<CloseSurvey>,
    /// Deletes it.
    delete: ServerAction<DeleteSurvey>,
) -> impl IntoView {
    let id = survey.id.0;
    let is_public = matches!(survey.stage, Stage::Open | Stage::Closed);
    let deed = if survey.stage == Stage::Open {
        view! { <ActionForm action=close><DeedButton id label="Đóng ngay" /></ActionForm> }
            .into_any()
    } else {
        let label = if survey.stage == Stage::Closed {
            "Mở lại"
        } else {
            "Mở ngay"
        };
        view! { <ActionForm action=open><DeedButton id label /></ActionForm> }.into_any()
    };
    let address = paths::survey(&survey.slug);
    view! {
        <p class="survey-desk__state">
            <StageBadge stage=survey.stage />
            {survey.opens.map(|date| view! { <span>"Mở: " <Date date /></span> })}
            {survey.closes.map(|date| view! { <span>"Đóng: " <Date date /></span> })}
            {is_public.then(|| view! { <a href=address>"Xem trang khảo sát"</a> })}
        </p>
        <div class="form-actions">
            {deed}
            {(survey.tally.ballots == 0)
                .then(|| {
                    view! {
                        <ActionForm action=delete>
                            <DeedButton id label="Xoá khảo sát" is_quiet=true />
                        </ActionForm>
                    }
                })}
        </div>
    }
}

/// What a form of one button sends.
#[component]
fn DeedButton(
    /// The survey.
    id: i64,
    /// What the button says.
    label: &'static str,
    /// True for a deed that is seldom wanted.
    #[prop(optional)]
    is_quiet: bool,
) -> impl IntoView {
    view! {
        <input type="hidden" name="id" value=id />
        <button class="button" class:button--quiet=is_quiet type="submit">
            {label}
        </button>
    }
}
