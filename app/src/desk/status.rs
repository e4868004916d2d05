//! The line that says whether the text is safe, the button that saves it, and what was refused.

use leptos::prelude::*;

use super::open_desk::Desk;
use crate::error::AppError;

/// Shows how the text on the desk stands to what the portal has saved.
#[component]
pub(super) fn StatusBar(
    /// The desk.
    desk: Desk,
    /// The form that the button sends.
    form: &'static str,
) -> impl IntoView {
    let state = desk.state;
    let may_save = move || desk.standing.read().may_save && desk.clash.read().is_none();
    view! {
        <div class="desk__bar">
            <p
                class=move || format!("desk__state desk__state--{}", state.read().word())
                role="status"
                aria-live="polite"
            >
                {move || state.read().sentence()}
            </p>
            <Show when=may_save>
                <button
                    class="button button--quiet"
                    type="submit"
                    form=form
                    name="step"
                    value="save"
                    disabled=desk.is_busy
                >
                    "Lưu"
                </button>
            </Show>
        </div>
    }
}

/// Says what was done or refused last; what is wrong with a field stands at the field.
#[component]
pub(super) fn Notices(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let refused = move || desk.error.read().as_ref().map(AppError::newsroom_sentence);
    view! {
        <p class="desk__notice" role="status">
            {move || desk.notice.get()}
        </p>
        <p class="desk__error" role="alert">
            {refused}
        </p>
    }
}
