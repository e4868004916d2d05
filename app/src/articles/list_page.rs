//! The lists of articles: all of them, and those of a section, a tag or an author.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{
    api::{ShelfAddress, list_articles},
    card::{Card, CardSize},
    wire::ListView,
};
use crate::{
    layout::{Head, PageLoad},
    ui::Pager,
};

/// Shows all articles, the newest first.
#[component]
pub(crate) fn ArticleListPage() -> impl IntoView {
    view! { <List shelf=|_| ShelfAddress::All /> }
}

/// Shows the articles of a section.
#[component]
pub(crate) fn SectionPage() -> impl IntoView {
    view! { <List shelf=ShelfAddress::Section /> }
}

/// Shows the articles with a tag.
#[component]
pub(crate) fn TagPage() -> impl IntoView {
    view! { <List shelf=ShelfAddress::Tag /> }
}

/// Shows the articles by an author.
#[component]
pub(crate) fn AuthorPage() -> impl IntoView {
    view! { <List shelf=ShelfAddress::Author /> }
}

/// One page of a list.
#[component]
fn List(
    /// Names the list, given the slug in the address.
    shelf: fn(String) -> ShelfAddress,
) -> impl IntoView {
    let params = use_params_map();
    let query = use_query_map();
    let address = move || {
        (
            shelf(params.read().get("slug").unwrap_or_default()),
            query.read().get("trang"),
        )
    };
    let list = Resource::new_blocking(address, |(shelf, page)| list_articles(shelf, page));
    view! { <PageLoad data=Signal::derive(move || list.get()) ready=list_view /> }
}

fn list_view(list: ListView) -> AnyView {
    let is_empty = list.articles.is_empty();
    let cards = list
        .articles
        .into_iter()
        .map(|article| view! { <Card article size=CardSize::Regular /> })
        .collect_view();
    view! {
        <Head head=list.head />
        <header class="list-header">
            {(!list.kind.is_empty()).then(|| view! { <p class="list-header__kind">{list.kind}</p> })}
            <h1>{list.title}</h1>
        </header>
        {is_empty.then(|| view! { <p>"Chưa có bài viết nào ở đây. Mời bạn xem các chuyên mục khác."</p> })}
        <div class="article-list">{cards}</div>
        <Pager list=list.address number=list.number pages=list.pages />
    }
    .into_any()
}
