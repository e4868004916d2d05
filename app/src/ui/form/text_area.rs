//! A field of several lines.

use leptos::{html::Textarea, prelude::*};

use super::{
    FieldFlawText, FieldFrame,
    box_text::box_text,
    frame::{described_by, field_id},
};

/// Shows a field of several lines; what was typed stays in it however often its form is refused.
#[component]
pub(crate) fn TextArea(
    /// Under which name the form sends it.
    #[prop(into)]
    name: String,
    /// What it is for.
    #[prop(into)]
    label: String,
    /// What stands in it at first.
    #[prop(optional, into)]
    value: String,
    /// What stands in it at every moment, for a page that needs to know.
    #[prop(optional)]
    text: Option<RwSignal<String>>,
    /// How many lines are seen at once.
    #[prop(default = 4)]
    rows: u32,
    /// How to fill it in.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong with what stands in it.
    #[prop(optional, into)]
    flaw: FieldFlawText,
    /// True when it may not stay empty.
    #[prop(optional)]
    required: bool,
    /// True where nothing has to be filled in, so that not every field needs to say so of itself.
    #[prop(optional)]
    unmarked: bool,
    /// Tells its form's fields from those of another form in the same document.
    #[prop(optional, into)]
    form: String,
    /// The box itself, for a page that moves the cursor into it.
    #[prop(optional)]
    node_ref: NodeRef<Textarea>,
) -> impl IntoView {
    let id = field_id(&form, &name);
    let described_by = described_by(&id, &hint, flaw);
    let first = text.map_or(value, |text| text.get_untracked());
    let box_view = view! {
        <textarea
            class="field__box field__box--tall"
            id=id.clone()
            name=name
            rows=rows
            prop:value=box_text(text, first)
            on:input:target=move |event| {
                if let Some(text) = text {
                    text.set(event.target().value());
                }
            }
            required=required
            aria-describedby=described_by
            aria-invalid=move || flaw.read().is_some().then_some("true")
            node_ref=node_ref
        >
            {first.clone()}
        </textarea>
    };
    view! {
        <FieldFrame id label hint flaw is_marked=!required && !unmarked>
            {box_view}
        </FieldFrame>
    }
}
