//! One revision as a reader would see it, by a link that ends; its code is loaded only by those who open one.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};

use super::{api::read_shared, preview_wire::PreviewView};
use crate::{layout::PageLoad, page_data::page_data, platform, rich_text::RichText, ui::Date};

/// The route of a preview.
pub(crate) struct PreviewPage;

#[lazy_route]
impl LazyRoute for PreviewPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let params = use_params_map();
        let preview = page_data(
            move || params.read().get("token").unwrap_or_default(),
            read_shared,
        );
        view! {
            <Meta name="robots" content="noindex" />
            <PageLoad data=preview ready=preview_view />
        }
        .into_any()
    }
}

fn preview_view(preview: PreviewView) -> AnyView {
    let has_lead = !preview.lead.is_empty();
    let has_byline = !preview.byline.is_empty();
    let tags = preview
        .tags
        .into_iter()
        .map(|tag| view! { <li class="tags__tag">{tag}</li> })
        .collect_view();
    view! {
        <Title text=platform::document_title(&format!("{} – Bản xem trước", preview.title)) />
        <p class="callout callout--warning" role="note">
            "Bản xem trước, bạn đọc chưa thấy bản này."
            {preview.ends.map(|date| view! { <span>" Hết hạn lúc " <Date date /> "."</span> })}
        </p>
        <article class="article">
            <p class="article__section">{preview.section}</p>
            <h1 class="article__title">{preview.title}</h1>
            <p class="article__meta">
                <Date date=preview.published />
            </p>
            {has_lead.then(|| view! { <p class="article__lead">{preview.lead}</p> })}
            <RichText html=preview.body_html />
            {has_byline.then(|| view! { <p class="article__byline">{preview.byline}</p> })}
            <ul class="tags__list">{tags}</ul>
        </article>
    }
    .into_any()
}
