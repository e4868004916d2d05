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
    let show = move || {
        let (data, ready, failed) = (ArcResource::from(data), ready.clone(), failed.clone());
        Suspend::new(async move {
            match data.await {
                Ok(data) => ready(data),
                Err(error) => failed(error),
            }
        })
    };
    // The server shows the data once; asked through a function, it would make the whole view twice and drop the first.
    #[cfg(feature = "ssr")]
    let show = show();
    view! { <Transition>{show}</Transition> }
}
