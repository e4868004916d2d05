//! What a form of the newsroom learns of what became of its deed.

use leptos::prelude::*;

use crate::{
    error::{AppError, Field},
    page_data::{PageData, Travels},
    ui::FieldFlawText,
};

/// What is wrong with a field of the form whose deed this is.
pub(in crate::newsroom) fn flaw_of<I, O>(
    deed: Action<I, Result<O, AppError>>,
    field: Field,
) -> FieldFlawText
where
    I: Send + Sync + 'static,
    O: Send + Sync + 'static,
{
    Signal::derive(move || {
        let outcome = deed.value();
        let outcome = outcome.read();
        outcome.as_ref()?.as_ref().err()?.flaw_of(field)
    })
}

/// Asks for what a page shows anew, whenever the deed was done.
pub(crate) fn refresh_after<I, O, T>(deed: Action<I, Result<O, AppError>>, shown: PageData<T>)
where
    I: Send + Sync + 'static,
    O: Send + Sync + 'static,
    T: Travels,
{
    Effect::new(move |_| {
        if matches!(*deed.value().read(), Some(Ok(_))) {
            shown.refetch();
        }
    });
}

/// Counts how often the deed was done, so that its form can begin anew.
pub(in crate::newsroom) fn times_done<I, O>(deed: Action<I, Result<O, AppError>>) -> Memo<usize>
where
    I: Send + Sync + 'static,
    O: Send + Sync + 'static,
{
    Memo::new(move |before: Option<&usize>| {
        let is_done = matches!(*deed.value().read(), Some(Ok(_)));
        before.copied().unwrap_or(0) + usize::from(is_done)
    })
}

/// Says that the deed was done, or why not.
#[component]
pub(crate) fn Outcome<I, O>(
    /// The deed.
    deed: Action<I, Result<O, AppError>>,
    /// What is said once it was done.
    done: &'static str,
) -> impl IntoView
where
    I: Send + Sync + 'static,
    O: Send + Sync + 'static,
{
    let failure = move || {
        let outcome = deed.value();
        let outcome = outcome.read();
        let error = outcome.as_ref()?.as_ref().err()?;
        Some(error.newsroom_sentence())
    };
    let success = move || matches!(*deed.value().read(), Some(Ok(_))).then_some(done);
    view! {
        <p class="form-message form-message--failed" role="alert">
            {failure}
        </p>
        <p class="form-message form-message--done" role="status">
            {success}
        </p>
    }
}
