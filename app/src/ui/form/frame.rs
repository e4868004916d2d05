//! What stands around the box that a person types in.

use leptos::prelude::*;

/// The sentence at a field, while there is one.
pub(crate) type FieldFlawText = Signal<Option<String>>;

/// The label above a field, and the hint and the sentence about it below; both are bound to the field by `described_by`.
#[component]
pub(super) fn FieldFrame(
    /// The field's identifier in the document.
    id: String,
    /// What the field is for.
    label: String,
    /// How to fill it in; may be empty.
    hint: String,
    /// What is wrong with what stands in it.
    flaw: FieldFlawText,
    /// True when it says that it may stay empty.
    is_marked: bool,
    /// The box itself.
    children: Children,
) -> impl IntoView {
    let (hint_id, flaw_id) = (hint_id(&id), flaw_id(&id));
    view! {
        <div class="field" class:field--flawed=move || flaw.read().is_some()>
            <label class="field__label" for=id>
                {label}
                {is_marked.then(|| view! { <span class="field__optional">" (không bắt buộc)"</span> })}
            </label>
            {children()}
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            <p class="field__flaw" id=flaw_id role="alert">
                {move || flaw.get()}
            </p>
        </div>
    }
}

/// The identifiers of what is said about a field: the sentence while there is one, and the hint.
pub(super) fn described_by(
    id: &str,
    hint: &str,
    flaw: FieldFlawText,
) -> impl Fn() -> Option<String> + Clone + Send + 'static {
    let hint_id = (!hint.is_empty()).then(|| hint_id(id));
    let flaw_id = flaw_id(id);
    move || {
        let flaw_id = flaw.read().is_some().then(|| flaw_id.clone());
        match (flaw_id, hint_id.clone()) {
            (Some(flaw), Some(hint)) => Some(format!("{flaw} {hint}")),
            (flaw, hint) => flaw.or(hint),
        }
    }
}

/// The identifier of the field of this name in the form of this prefix.
pub(super) fn field_id(form: &str, name: &str) -> String {
    if form.is_empty() {
        format!("field-{name}")
    } else {
        format!("{form}-{name}")
    }
}

fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

fn flaw_id(id: &str) -> String {
    format!("{id}-flaw")
}
