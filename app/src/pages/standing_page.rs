//! The page of a standing text.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::api::{StandingText, read_page};
use crate::{
    layout::{Head, PageLoad},
    rich_text::{RichText, WithoutRichText},
    ui::Date,
};

/// Shows a standing text.
#[component]
pub(crate) fn StandingPage() -> impl IntoView {
    let params = use_params_map();
    let slug = move || params.read().get("slug").unwrap_or_default();
    let text = Resource::<_, WithoutRichText>::new_with_options(slug, read_page, true);
    view! { <PageLoad data=Signal::derive(move || text.get()) ready=text_view /> }
}

fn text_view(text: StandingText) -> AnyView {
    view! {
        <Head head=text.head />
        <article class="article">
            <h1 class="article__title">{text.title}</h1>
            <RichText html=text.body_html />
            <p class="article__updated">"Cập nhật " <Date date=text.updated /></p>
        </article>
    }
    .into_any()
}
