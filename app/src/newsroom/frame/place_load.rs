//! How a page of the newsroom waits for its data, and what it says when there is none.

use leptos::prelude::*;
use leptos_meta::Title;

use super::{super::Place, login_path};
use crate::{
    error::AppError,
    page_data::{PageData, Travels},
    platform,
    ui::Load,
};

/// Shows a page's data or, in its place, what went wrong and where to go on.
#[component]
pub(crate) fn PlaceLoad<T, Ready>(
    /// The data.
    data: PageData<T>,
    /// Shows the data.
    ready: Ready,
) -> impl IntoView
where
    T: Travels,
    Ready: Fn(T) -> AnyView + Clone + Send + Sync + 'static,
{
    view! { <Load data ready failed=|error| view! { <PlaceError error /> }.into_any() /> }
}

/// The page in place of one of the newsroom's that could not be had; it sets the document's status.
#[component]
pub(crate) fn PlaceError(
    /// What went wrong.
    error: AppError,
) -> impl IntoView {
    platform::answer_with_status(error.status());
    let way = if error == AppError::SignInRequired {
        view! {
            <a class="button" href=login_path()>
                "Đăng nhập"
            </a>
        }
    } else {
        view! {
            <a class="button" href=Place::Dashboard.path()>
                "Về bàn làm việc"
            </a>
        }
    };
    view! {
        <Title text=format!("{} – Toà soạn", error.headline()) />
        <section class="newsroom-error">
            <h1>{error.headline()}</h1>
            <p>{error.newsroom_sentence()}</p>
            <p>{way}</p>
        </section>
    }
}
