//! The form of a survey.

use domain::survey::{ChoiceOrder, ResultVisibility};
use leptos::{form::ActionForm, prelude::*};
use serde::Serialize;

use super::{
    api::SaveSurvey,
    choices::ChoicesField,
    placement::PlacementFields,
    wire::{SectionEntry, SurveyText},
};
use crate::{
    error::{AppError, Field as FormField},
    ui::{Field, Select, SelectOption, TextArea},
};

/// Shows the form; what touches an answer is left out once there is one.
#[component]
pub(super) fn SurveyFields(
    /// The survey; nothing before it is made.
    id: Option<i64>,
    /// What stands in the form at first.
    text: SurveyText,
    /// The sections to place it in.
    sections: Vec<SectionEntry>,
    /// Keeps what was typed.
    save: ServerAction<SaveSurvey>,
    /// Why the form was not taken, if it was not.
    error: Signal<Option<AppError>>,
) -> impl IntoView {
    let closes_flaw = Signal::derive(move || error.read().as_ref()?.flaw_of(FormField::ExpiresAt));
    let label = if id.is_some() {
        "Lưu thay đổi"
    } else {
        "Lập khảo sát"
    };
    let wording = if text.is_locked {
        view! {
            <input type="hidden" name="text[is_locked]" value="true" />
            <p class="form-message">
                "Đã có phiếu nên câu hỏi và phương án chỉ sửa được bằng đính chính ở dưới."
            </p>
        }
        .into_any()
    } else {
        view! { <WordingFields text=text.clone() error /> }.into_any()
    };
    view! {
        <ActionForm action=save attr:class="survey-desk__form">
            {id.map(|id| view! { <input type="hidden" name="id" value=id /> })}
            {wording}
            <Field
                name="text[closes]"
                label="Đóng lúc"
                form="survey"
                kind="datetime-local"
                value=text.closes.clone()
                hint="Để trống nếu chưa hẹn ngày kết thúc."
                flaw=closes_flaw
            />
            <RuleFields text=text.clone() />
            <PlacementFields text sections error />
            <p class="form-actions">
                <button class="button" type="submit" disabled=save.pending()>
                    {label}
                </button>
            </p>
        </ActionForm>
    }
}

/// What stands once the first ballot was cast: question, choices, how many may be picked, and the opening.
#[component]
fn WordingFields(
    /// What stands in the form at first.
    text: SurveyText,
    /// Why the form was not taken, if it was not.
    error: Signal<Option<AppError>>,
) -> impl IntoView {
    let flaw = move |field| Signal::derive(move || error.read().as_ref()?.flaw_of(field));
    view! {
        <TextArea
            name="text[question]"
            label="Câu hỏi"
            form="survey"
            value=text.question
            rows=2
            required=true
            flaw=flaw(FormField::Question)
        />
        <ChoicesField choices=text.choices error />
        <div class="form-row">
            <Select
                name="text[is_multiple]"
                label="Mỗi phiếu chọn"
                form="survey"
                options=vec![
                    SelectOption::new(false, "Một phương án"),
                    SelectOption::new(true, "Nhiều phương án"),
                ]
                value=text.is_multiple.to_string()
                required=true
            />
            <Field
                name="text[choices_max]"
                label="Nhiều nhất"
                form="survey"
                kind="number"
                inputmode="numeric"
                value=text.choices_max
                hint="Khi chọn nhiều: từ 2 đến số phương án."
                flaw=flaw(FormField::ChoicesMax)
            />
        </div>
        <Field
            name="text[opens]"
            label="Mở lúc"
            form="survey"
            kind="datetime-local"
            value=text.opens
            hint="Để trống để giữ làm bản nháp; có thể mở ngay sau khi lưu."
            flaw=flaw(FormField::PublishAt)
        />
    }
}

/// How the survey is put before its readers.
#[component]
fn RuleFields(
    /// What stands in the form at first.
    text: SurveyText,
) -> impl IntoView {
    let orders = ChoiceOrder::ALL.map(|order| {
        let label = match order {
            ChoiceOrder::Fixed => "Như đã viết",
            ChoiceOrder::Shuffled => "Xáo trộn cho mỗi bạn đọc",
        };
        SelectOption::new(word(&order), label)
    });
    let results = ResultVisibility::ALL.map(|results| {
        let label = match results {
            ResultVisibility::Always => "Luôn công khai",
            ResultVisibility::AfterVote => "Sau khi bình chọn",
            ResultVisibility::AfterClose => "Sau khi kết thúc",
            ResultVisibility::StaffOnly => "Chỉ toà soạn xem",
        };
        SelectOption::new(word(&results), label)
    });
    view! {
        <div class="form-row">
            <Select
                name="text[order]"
                label="Thứ tự phương án"
                form="survey"
                options=orders.to_vec()
                value=word(&text.order)
                required=true
            />
            <Select
                name="text[results]"
                label="Kết quả"
                form="survey"
                options=results.to_vec()
                value=word(&text.results)
                required=true
            />
        </div>
    }
}

/// The word by which a rule travels.
fn word(rule: &impl Serialize) -> String {
    let quoted = serde_json::to_string(rule).unwrap_or_default();
    quoted.trim_matches('"').to_owned()
}
