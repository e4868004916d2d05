//! The part of the form that says beside which pages a survey stands.

use leptos::prelude::*;

use super::wire::{SectionEntry, SurveyText};
use crate::{
    error::{AppError, Field as FormField},
    ui::TextArea,
};

/// Asks for the pages.
#[component]
pub(super) fn PlacementFields(
    /// What stands in the form at first.
    text: SurveyText,
    /// The sections to pick from.
    sections: Vec<SectionEntry>,
    /// Why the form was not taken, if it was not.
    error: Signal<Option<AppError>>,
) -> impl IntoView {
    let flaw = move |field| Signal::derive(move || error.read().as_ref()?.flaw_of(field));
    let section_flaw = flaw(FormField::Section);
    let boxes = sections
        .into_iter()
        .map(|section| {
            let is_on = text.sections.contains(&section.id);
            view! {
                <CheckBox
                    name="text[sections][]"
                    value=section.id.0.to_string()
                    label=format!("Chuyên mục {}", section.name)
                    is_on
                />
            }
        })
        .collect_view();
    view! {
        <fieldset class="survey-desk__places">
            <legend class="field__label">"Đặt khảo sát ở đâu"</legend>
            <p class="field__hint">
                "Mỗi trang chỉ hiện một khảo sát: của bài viết trước, rồi của chuyên mục, rồi của trang chủ."
            </p>
            <CheckBox
                name="text[everywhere]"
                value="true"
                label="Mọi trang chưa có khảo sát riêng"
                is_on=text.everywhere
            />
            <CheckBox name="text[front_page]" value="true" label="Trang chủ" is_on=text.front_page />
            {boxes}
            <p class="field__flaw" role="alert">
                {move || section_flaw.get()}
            </p>
            <TextArea
                name="text[articles]"
                label="Bài viết"
                form="survey"
                value=text.articles
                rows=3
                hint="Mỗi dòng một địa chỉ, ví dụ /tin/le-hoi-dinh-lang."
                flaw=flaw(FormField::Articles)
            />
        </fieldset>
    }
}

/// A box to tick.
#[component]
fn CheckBox(
    /// Under which name the form sends it.
    name: &'static str,
    /// What the form sends.
    #[prop(into)]
    value: String,
    /// What the person reads.
    #[prop(into)]
    label: String,
    /// True when it is ticked at first.
    is_on: bool,
) -> impl IntoView {
    view! {
        <label class="survey-desk__box">
            <input type="checkbox" name=name value=value checked=is_on />
            <span>{label}</span>
        </label>
    }
}
