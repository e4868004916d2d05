//! The one way in which a page or widget waits for its data and shows that it could not be had.

use leptos::prelude::*;

use crate::{
    error::AppError,
    page_data::{PageData, Travels},
    platform,
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
    // A reader who leaves while the page is being made takes the page's own handles along, but not this one.
    let data = ArcResource::from(data);
    let show = move || {
        let (data, ready, failed) = (data.clone(), ready.clone(), failed.clone());
        Suspend::new(async move {
            match data.await {
                Ok(data) => ready(data),
                Err(error) => failed(error),
            }
        })
    };
    view! { <Transition>{platform::following(show)}</Transition> }
}
