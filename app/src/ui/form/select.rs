//! A field in which one of several entries is picked.

use leptos::prelude::*;

use super::{
    FieldFlawText, FieldFrame,
    box_text::box_text,
    frame::{described_by, field_id},
};

/// An entry to pick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SelectOption {
    /// What the form sends.
    pub value: String,
    /// What the person reads.
    pub label: String,
}

impl SelectOption {
    /// An entry that sends `value` and reads `label`.
    pub(crate) fn new(value: impl ToString, label: impl Into<String>) -> Self {
        Self {
            value: value.to_string(),
            label: label.into(),
        }
    }
}

/// Shows a list of entries of which one is picked; the pick stays however often its form is refused.
#[component]
pub(crate) fn Select(
    /// Under which name the form sends it.
    #[prop(into)]
    name: String,
    /// What it is for.
    #[prop(into)]
    label: String,
    /// The entries in their order.
    options: Vec<SelectOption>,
    /// The value of the entry that is picked at first.
    #[prop(optional, into)]
    value: String,
    /// The value of the picked entry at every moment, for a page that needs to know.
    #[prop(optional)]
    text: Option<RwSignal<String>>,
    /// How to pick.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong with the pick.
    #[prop(optional, into)]
    flaw: FieldFlawText,
    /// True when something has to be picked.
    #[prop(optional)]
    required: bool,
    /// True where nothing has to be filled in, so that not every field needs to say so of itself.
    #[prop(optional)]
    unmarked: bool,
    /// Tells its form's fields from those of another form in the same document.
    #[prop(optional, into)]
    form: String,
) -> impl IntoView {
    let id = field_id(&form, &name);
    let described_by = described_by(&id, &hint, flaw);
    let first = text.map_or(value, |text| text.get_untracked());
    // A browser picks the first entry where none is picked.
    let is_first = |option: &&SelectOption| option.value == first;
    let shown = options.iter().find(is_first).or(options.first());
    let shown = shown.map_or_else(String::new, |option| option.value.clone());
    let options = options
        .into_iter()
        .map(|option| {
            let is_picked = option.value == first;
            view! { <option value=option.value selected=is_picked>{option.label}</option> }
        })
        .collect_view();
    let box_view = view! {
        <select
            class="field__box"
            id=id.clone()
            name=name
            prop:value=box_text(text, shown)
            on:change:target=move |event| {
                if let Some(text) = text {
                    text.set(event.target().value());
                }
            }
            required=required
            aria-describedby=described_by
            aria-invalid=move || flaw.read().is_some().then_some("true")
        >
            {options}
        </select>
    };
    view! {
        <FieldFrame id label hint flaw is_marked=!required && !unmarked>
            {box_view}
        </FieldFrame>
    }
}
