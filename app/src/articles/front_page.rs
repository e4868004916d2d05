//! The front page: the lead story, the newest, the newest by section, and what is read most.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::{
    api::read_front,
    card::{Card, CardSize, HeadlineList},
    wire::{ArticleCard, FrontView, Headline, SectionShelf},
};
use crate::{
    layout::{Head, PageLoad},
    page_data::page_data,
    paths,
};

/// The route of the front page.
pub(crate) struct FrontPage;

#[lazy_route]
impl LazyRoute for FrontPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let front = page_data(|| (), |()| read_front());
        view! { <PageLoad data=front ready=front_view /> }.into_any()
    }
}

fn front_view(front: FrontView) -> AnyView {
    let mut newest = front.newest.into_iter();
    let lead_story = newest
        .next()
        .map(|article| view! { <Card article size=CardSize::Lead /> });
    let newest = newest.collect::<Vec<_>>();
    let shelves = front
        .shelves
        .into_iter()
        .map(|shelf| view! { <Shelf shelf /> })
        .collect_view();
    view! {
        <Head head=front.head />
        <h1 class="visually-hidden">{front.name}</h1>
        {match lead_story {
            Some(story) => story.into_any(),
            None => view! { <p>"Chưa có bài viết nào. Mời bạn quay lại sau."</p> }.into_any(),
        }}
        <Newest articles=newest />
        <MostRead headlines=front.most_read />
        <div class="shelves">{shelves}</div>
    }
    .into_any()
}

/// The newest articles after the lead story.
#[component]
fn Newest(
    /// The articles.
    articles: Vec<ArticleCard>,
) -> impl IntoView {
    (!articles.is_empty()).then(|| {
        let cards = articles
            .into_iter()
            .map(|article| view! { <Card article size=CardSize::Small /> })
            .collect_view();
        view! {
            <section class="shelf" aria-labelledby="newest">
                <h2 class="shelf__title" id="newest">
                    <a href=paths::ARTICLES>"Tin mới"</a>
                </h2>
                <div class="shelf__cards">{cards}</div>
            </section>
        }
    })
}

/// What was read most; left out while nothing was read.
#[component]
fn MostRead(
    /// The articles, the most read first.
    headlines: Vec<Headline>,
) -> impl IntoView {
    (!headlines.is_empty()).then(|| {
        view! {
            <section class="shelf most-read" aria-labelledby="most-read">
                <h2 class="shelf__title" id="most-read">
                    "Đọc nhiều"
                </h2>
                <HeadlineList headlines />
            </section>
        }
    })
}

/// One section with its newest articles.
#[component]
fn Shelf(
    /// The section and its articles.
    shelf: SectionShelf,
) -> impl IntoView {
    let id = format!("shelf-{}", shelf.section.slug);
    let labelled_by = id.clone();
    let cards = shelf
        .articles
        .into_iter()
        .map(|article| view! { <Card article size=CardSize::Small /> })
        .collect_view();
    view! {
        <section class="shelf" aria-labelledby=labelled_by>
            <h2 class="shelf__title" id=id>
                <a href=paths::section(&shelf.section.slug)>{shelf.section.name}</a>
            </h2>
            <div class="shelf__cards">{cards}</div>
        </section>
    }
}
