//! Why a form of the login was not taken, wherever the answer came by.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::error::AppError;

/// Why the last answer to `action` was a refusal, if it was one.
pub(crate) fn refused<I, O>(action: Action<I, Result<O, AppError>>) -> Signal<Option<AppError>>
where
    I: Send + Sync + 'static,
    O: Clone + Send + Sync + 'static,
{
    let query = use_location().query;
    Signal::derive(move || {
        // Without JavaScript an error comes back in the address, and it belongs to that address alone.
        let is_of_this_page = action.version().get() > 0 || query.read().get("__err").is_some();
        let answer = action.value().get()?;
        answer.err().filter(|_| is_of_this_page)
    })
}

/// Says at a form why it was not taken.
#[component]
pub(crate) fn RefusedText(
    /// Why it was not taken, if it was not.
    error: Signal<Option<AppError>>,
) -> impl IntoView {
    view! {
        <p class="login__message" role="alert">
            {move || error.get().map(|error| error.newsroom_sentence())}
        </p>
    }
}
