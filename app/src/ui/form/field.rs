//! A field of one line.

use leptos::{html::Input, prelude::*};

use super::{
    FieldFlawText, FieldFrame,
    box_text::box_text,
    frame::{described_by, field_id},
};

/// Shows a field of one line; what was typed stays in it however often its form is refused.
#[component]
pub(crate) fn Field(
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
    /// What kind of text it takes, as HTML names it.
    #[prop(default = "text")]
    kind: &'static str,
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
    /// What browsers may fill in by themselves, as HTML names it.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// What a keyboard on the screen should offer, as HTML names it.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// Tells its form's fields from those of another form in the same document.
    #[prop(optional, into)]
    form: String,
    /// The box itself, for a page that moves the cursor into it.
    #[prop(optional)]
    node_ref: NodeRef<Input>,
) -> impl IntoView {
    let id = field_id(&form, &name);
    let described_by = described_by(&id, &hint, flaw);
    let first = text.map_or(value, |text| text.get_untracked());
    let box_view = view! {
        <input
            class="field__box"
            id=id.clone()
            name=name
            type=kind
            value=first.clone()
            prop:value=box_text(text, first)
            on:input:target=move |event| {
                if let Some(text) = text {
                    text.set(event.target().value());
                }
            }
            required=required
            autocomplete=autocomplete
            inputmode=inputmode
            aria-describedby=described_by
            aria-invalid=move || flaw.read().is_some().then_some("true")
            node_ref=node_ref
        />
    };
    view! {
        <FieldFrame id label hint flaw is_marked=!required && !unmarked>
            {box_view}
        </FieldFrame>
    }
}
