//! Correcting the wording of a survey that was answered already.

use domain::ChoiceId;
use leptos::{form::ActionForm, prelude::*};

use super::{api::CorrectSurvey, wire::KeptSurvey};
use crate::{
    error::{AppError, Field as FormField},
    ui::Field,
};

/// Shows what was corrected, and a line for each wording that can be.
#[component]
pub(super) fn SurveyCorrections(
    /// The survey.
    survey: KeptSurvey,
    /// Keeps a correction.
    correct: ServerAction<CorrectSurvey>,
    /// Why the last one was not taken, if it was not.
    error: Signal<Option<AppError>>,
) -> impl IntoView {
    let id = survey.id.0;
    let told = survey
        .preview
        .corrections
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> })
        .collect_view();
    let choices = (0..)
        .zip(survey.tally.choices)
        .map(|(place, choice)| {
            let label = format!("Phương án {}", place + 1);
            let field = FormField::Choice { place };
            view! {
                <CorrectionForm id choice=Some(choice.id) label wording=choice.label field correct error />
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="survey-corrections">
            <h2 id="survey-corrections">"Đính chính"</h2>
            <p class="field__hint">
                "Bạn đọc thấy ngày đính chính và cách viết trước đó; số phiếu giữ nguyên."
            </p>
            <ul>{told}</ul>
            <CorrectionForm
                id
                choice=None
                label="Câu hỏi".to_owned()
                wording=survey.preview.question
                field=FormField::Question
                correct
                error
            />
            {choices}
        </section>
    }
}

/// One wording that can be corrected.
#[component]
fn CorrectionForm(
    /// The survey.
    id: i64,
    /// The choice; nothing for the question.
    choice: Option<ChoiceId>,
    /// What is corrected.
    label: String,
    /// How it reads.
    wording: String,
    /// Where a flaw of it is told.
    field: FormField,
    /// Keeps the correction.
    correct: ServerAction<CorrectSurvey>,
    /// Why the last one was not taken, if it was not.
    error: Signal<Option<AppError>>,
) -> impl IntoView {
    let flaw = Signal::derive(move || error.read().as_ref()?.flaw_of(field));
    let form = choice.map_or("correct".to_owned(), |choice| {
        format!("correct-{}", choice.0)
    });
    view! {
        <ActionForm action=correct attr:class="form-row">
            <input type="hidden" name="id" value=id />
            {choice.map(|choice| view! { <input type="hidden" name="choice" value=choice.0 /> })}
            <Field name="wording" label form value=wording required=true flaw />
            <button class="button button--quiet" type="submit" disabled=correct.pending()>
                "Đính chính"
            </button>
        </ActionForm>
    }
}
