//! The lists of articles: all of them, and those of a section, a tag or an author.
//! Their code is loaded only by those who open one.

use leptos::prelude::*;
use leptos_router::{
    LazyRoute,
    hooks::{use_location, use_params_map},
    lazy_route,
};

use super::{
    api::{ShelfAddress, list_articles},
    card::{Card, CardSize},
    wire::ListView,
};
use crate::{
    layout::{Head, PageLoad},
    page_data::page_data,
    ui::Pager,
};

/// The route of the list of all articles.
pub(crate) struct ArticleListPage;

#[lazy_route]
impl LazyRoute for ArticleListPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        list_page(|_| ShelfAddress::All)
    }
}

/// The route of a section.
pub(crate) struct SectionPage;

#[lazy_route]
impl LazyRoute for SectionPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        list_page(ShelfAddress::Section)
    }
}

/// The route of a tag.
pub(crate) struct TagPage;

#[lazy_route]
impl LazyRoute for TagPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        list_page(ShelfAddress::Tag)
    }
}

/// The route of an author.
pub(crate) struct AuthorPage;

#[lazy_route]
impl LazyRoute for AuthorPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        list_page(ShelfAddress::Author)
    }
}

/// One page of the list that `shelf` names, given the slug in the address.
fn list_page(shelf: fn(String) -> ShelfAddress) -> AnyView {
    let params = use_params_map();
    let query = use_location().query;
    let address = move || {
        (
            shelf(params.read().get("slug").unwrap_or_default()),
            query.read().get("trang"),
        )
    };
    let list = page_data(address, |(shelf, page)| list_articles(shelf, page));
    view! { <PageLoad data=list ready=list_view /> }.into_any()
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
