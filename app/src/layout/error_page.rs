//! How the portal says that a page or a part of it could not be had.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::{
    error::AppError,
    page_data::{PageData, Travels},
    paths, platform,
    ui::Load,
};

/// The page in place of one that could not be had; it sets the document's status.
#[component]
pub(crate) fn ErrorPage(
    /// What went wrong.
    error: AppError,
) -> impl IntoView {
    platform::answer_with_status(error.status());
    if error == AppError::NotFound {
        Effect::new(|_| platform::leave_to_server());
    }
    view! {
        <Title text=error.headline() />
        <Meta name="robots" content="noindex" />
        <section class="error-page">
            <p class="error-page__status" aria-hidden="true">
                {error.status()}
            </p>
            <h1>{error.headline()}</h1>
            <p>{error.to_string()}</p>
            <p class="error-page__ways">
                <a class="button" href=paths::FRONT>
                    "Về trang chủ"
                </a>
                <a class="button button--quiet" href=paths::ARTICLES>
                    "Xem tin mới"
                </a>
            </p>
        </section>
    }
}

/// Shows a page's data or, in its place, the page that says why there is none.
#[component]
pub(crate) fn PageLoad<T, Ready>(
    /// The data.
    data: PageData<T>,
    /// Shows the data.
    ready: Ready,
) -> impl IntoView
where
    T: Travels,
    Ready: Fn(T) -> AnyView + Clone + Send + Sync + 'static,
{
    view! { <Load data ready failed=|error| view! { <ErrorPage error /> }.into_any() /> }
}

/// One sentence in place of a part of a page; the page's status stays what it is.
#[component]
pub(crate) fn WidgetError(
    /// What went wrong.
    error: AppError,
) -> impl IntoView {
    view! {
        <p class="widget__error" role="status">
            {error.to_string()}
        </p>
    }
}
