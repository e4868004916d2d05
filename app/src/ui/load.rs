//! The one way in which a page or widget waits for its data and shows that it could not be had.

use leptos::prelude::*;

use crate::{
    error::AppError,
    page_data::{PageData, Travels},
};

/// Shows `ready` with the data, or `failed` with the error; while other data is on its way the earlier view stays.
#[component]
pub(crate) fn Load<T, Ready, Failed>(
    /// The data.
    data: PageData<T>,
    /// Shows the data.
    ready: Ready,
    /// Shows what went wrong.
    failed: Failed,
) -> impl IntoView
where
    T: Travels,
    Ready: Fn(T) -> AnyView + Clone + Send + Sync + 'static,
    Failed: Fn(AppError) -> AnyView + Clone + Send + Sync + 'static,
{
    // A reader who leaves while the page is being made takes its data along; there is nothing to show then.
    view! {
        <Transition>
            {move || {
                data.try_get()
                    .flatten()
                    .map(|loaded| match loaded {
                        Ok(data) => ready(data),
                        Err(error) => failed(error),
                    })
            }}
        </Transition>
    }
}
