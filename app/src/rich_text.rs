//! The place of a rich text in a page.

use leptos::prelude::*;

/// Shows a rich text that `document` rendered; nothing else is ever given to it.
#[component]
pub(crate) fn RichText(
    /// The rendered text; empty while waking up, when the document already shows it.
    html: String,
) -> impl IntoView {
    view! { <div class="rich-text" inner_html=html></div> }
}
