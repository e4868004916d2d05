//! The server functions of the news; all of them are open to everyone and change nothing but the count of views.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::wire::{ArticleView, FrontView, ListView};
use crate::error::AppError;

/// Names a list of articles as its address does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum ShelfAddress {
    /// All articles.
    All,
    /// The articles of the section with this slug.
    Section(String),
    /// The articles with the tag of this slug.
    Tag(String),
    /// The articles by the author of this slug.
    Author(String),
}

/// Brings the front page. At most five queries, none of them per row.
#[server(prefix = "/api", endpoint = "articles/front", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_front() -> Result<FrontView, AppError> {
    super::ssr::front(&crate::ssr::state()?).await
}

/// Brings one page of a list; the page number is the text that the address carries.
#[server(prefix = "/api", endpoint = "articles/list", input = server_fn::codec::GetUrl)]
pub(crate) async fn list_articles(
    shelf: ShelfAddress,
    #[server(default)] page: Option<String>,
) -> Result<ListView, AppError> {
    super::ssr::list(&crate::ssr::state()?, shelf, page.as_deref()).await
}

/// Brings one article and counts a view. At most six queries.
#[server(prefix = "/api", endpoint = "articles/read", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_article(slug: String) -> Result<ArticleView, AppError> {
    super::ssr::article(&crate::ssr::state()?, &slug, crate::ssr::visitor()).await
}
