//! What was corrected in a survey after its first ballot.

use leptos::prelude::*;

/// Lists the corrections; nothing where there are none.
#[component]
pub(super) fn Corrections(
    /// A sentence for each.
    corrections: Vec<String>,
) -> impl IntoView {
    (!corrections.is_empty()).then(|| {
        let entries = corrections
            .into_iter()
            .map(|sentence| view! { <li>{sentence}</li> })
            .collect_view();
        view! { <ul class="survey__corrections">{entries}</ul> }
    })
}
