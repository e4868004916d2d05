//! The newsroom's stylesheet, for whoever comes from a readers' page inside the app.

use leptos::prelude::*;

use crate::platform;

/// Shows its content once the newsroom's stylesheet is there; a document of the newsroom links it from the start.
#[component]
pub(crate) fn Styled(
    /// What the stylesheet is for.
    children: Children,
) -> impl IntoView {
    let missing = platform::missing_newsroom_style();
    let (is_ready, set_ready) = signal(missing.is_none());
    // Content without its style is better than none, so a stylesheet that does not come is not waited for.
    let link = missing.map(|address| {
        view! {
            <link
                rel="stylesheet"
                href=address
                on:load=move |_| set_ready.set(true)
                on:error=move |_| set_ready.set(true)
            />
        }
    });
    view! {
        {link}
        <div class="styled" hidden=move || !is_ready.get()>
            {children()}
        </div>
    }
}
