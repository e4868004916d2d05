//! The form in which a reader votes; it works before and without WebAssembly.

use domain::survey::SurveyKind;
use leptos::{form::ActionForm, prelude::*};

use super::{
    api::CastVote,
    wire::{ChoiceEntry, SurveyView},
};
use crate::{error::AppError, ui::Date};

/// Shows the question with its choices and the button.
#[component]
pub(super) fn SurveyForm(
    /// The survey.
    survey: SurveyView,
    /// Casts the ballot.
    vote: ServerAction<CastVote>,
    /// Why the last ballot was not taken, if it was not.
    error: Signal<Option<AppError>>,
) -> impl IntoView {
    let is_pending = vote.pending();
    let (closes, notice) = (survey.closes.clone(), survey.notice.clone());
    view! {
        <ActionForm action=vote>
            <input type="hidden" name="survey" value=survey.slug.to_string() />
            <input type="hidden" name="ticket" value=survey.ticket.clone() />
            <Question survey error />
            <button class="button" type="submit" disabled=is_pending>
                "Bình chọn"
            </button>
            {closes.map(|date| view! { <p class="survey__hint">"Đến hết " <Date date /></p> })}
            {(!notice.is_empty()).then(|| view! { <p class="survey__hint">{notice}</p> })}
        </ActionForm>
    }
}

/// The question and what can be picked.
#[component]
pub(super) fn Question(
    /// The survey.
    survey: SurveyView,
    /// Why the last ballot was not taken, if it was not.
    error: Signal<Option<AppError>>,
) -> impl IntoView {
    let kind = survey.kind;
    let choices = survey
        .choices
        .into_iter()
        .map(|choice| view! { <ChoiceField choice kind /> })
        .collect_view();
    let several = match kind {
        SurveyKind::Single => None,
        SurveyKind::Multiple { choices_max } => {
            Some(format!("Chọn tối đa {choices_max} phương án."))
        }
    };
    view! {
        <fieldset class="survey__choices" aria-invalid=move || error.read().is_some().then_some("true")>
            <legend class="survey__question">{survey.question}</legend>
            {several.map(|sentence| view! { <p class="survey__hint">{sentence}</p> })}
            {choices}
        </fieldset>
    }
}

/// One choice to pick.
#[component]
fn ChoiceField(
    /// The choice.
    choice: ChoiceEntry,
    /// Whether one or several can be picked.
    kind: SurveyKind,
) -> impl IntoView {
    let is_single = kind == SurveyKind::Single;
    view! {
        <label class="survey__choice">
            <input
                type=if is_single { "radio" } else { "checkbox" }
                name="choices[]"
                value=choice.id.0
                required=is_single
            />
            <span>{choice.label}</span>
        </label>
    }
}
