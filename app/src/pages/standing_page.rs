//! The page of a standing text; its code is loaded only by those who open it.

use leptos::prelude::*;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};

use super::api::{StandingText, read_page};
use crate::{
    layout::{Head, PageLoad},
    page_data::page_data,
    rich_text::RichText,
    ui::Date,
};

/// The route of a standing text.
pub(crate) struct StandingPage;

#[lazy_route]
impl LazyRoute for StandingPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let params = use_params_map();
        let text = page_data(
            move || params.read().get("slug").unwrap_or_default(),
            read_page,
        );
        view! { <PageLoad data=text ready=text_view /> }.into_any()
    }
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
