//! The page of one article.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{
    api::read_article,
    card::HeadlineList,
    wire::{ArticleView, Headline},
};
use crate::{
    layout::{Head, NamedLink, PageLoad},
    page_data::page_data,
    paths,
    rich_text::RichText,
    ui::Date,
};

/// Shows an article.
#[component]
pub(crate) fn ArticlePage() -> impl IntoView {
    let params = use_params_map();
    let article = page_data(
        move || params.read().get("slug").unwrap_or_default(),
        read_article,
    );
    view! { <PageLoad data=article ready=article_view /> }
}

fn article_view(article: ArticleView) -> AnyView {
    let has_lead = !article.lead.is_empty();
    view! {
        <Head head=article.head />
        <article class="article">
            <p class="article__section">
                <a href=paths::section(&article.section.slug)>{article.section.name}</a>
            </p>
            <h1 class="article__title">{article.title}</h1>
            <p class="article__meta">
                <Date date=article.published />
                <span class="article__views">{format!("Đã xem: {}", article.views)}</span>
            </p>
            {has_lead.then(|| view! { <p class="article__lead">{article.lead}</p> })}
            <RichText html=article.body_html />
            <Byline byline=article.byline author=article.author />
            {article
                .updated
                .map(|date| view! { <p class="article__updated">"Cập nhật lúc " <Date date /></p> })}
            <Tags tags=article.tags />
        </article>
        <Neighbors newer=article.newer older=article.older />
        <Related headlines=article.related />
    }
    .into_any()
}

/// Who wrote the article and where, at the right under the text.
#[component]
fn Byline(
    /// As it is printed; may be empty.
    byline: String,
    /// The author's own page, if there is one.
    author: Option<NamedLink>,
) -> impl IntoView {
    (!byline.is_empty()).then(|| match author {
        Some(author) => view! {
            <p class="article__byline">
                <a rel="author" href=paths::author(&author.slug)>
                    {byline}
                </a>
            </p>
        }
        .into_any(),
        None => view! { <p class="article__byline">{byline}</p> }.into_any(),
    })
}

/// The article's labels.
#[component]
fn Tags(
    /// The labels.
    tags: Vec<NamedLink>,
) -> impl IntoView {
    (!tags.is_empty()).then(|| {
        let entries = tags
            .into_iter()
            .map(|tag| {
                view! {
                    <li>
                        <a class="tags__tag" rel="tag" href=paths::tag(&tag.slug)>
                            {tag.name}
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <nav class="tags" aria-label="Thẻ của bài viết">
                <ul class="tags__list">{entries}</ul>
            </nav>
        }
    })
}

/// The way to the next newer and the next older article of the section.
#[component]
fn Neighbors(
    /// The next newer one.
    newer: Option<Headline>,
    /// The next older one.
    older: Option<Headline>,
) -> impl IntoView {
    let step = |headline: Headline, label: &'static str, rel: &'static str| {
        view! {
            <a class="neighbors__step" rel=rel href=paths::article(&headline.slug)>
                <span class="neighbors__label">{label}</span>
                {headline.title}
            </a>
        }
    };
    (newer.is_some() || older.is_some()).then(|| {
        view! {
            <nav class="neighbors" aria-label="Bài khác trong chuyên mục">
                {newer.map(|headline| step(headline, "Bài mới hơn", "next"))}
                {older.map(|headline| step(headline, "Bài cũ hơn", "prev"))}
            </nav>
        }
    })
}

/// Articles on the same matter.
#[component]
fn Related(
    /// The articles.
    headlines: Vec<Headline>,
) -> impl IntoView {
    (!headlines.is_empty()).then(|| {
        view! {
            <section class="shelf" aria-labelledby="related">
                <h2 class="shelf__title" id="related">
                    "Bài liên quan"
                </h2>
                <HeadlineList headlines />
            </section>
        }
    })
}
