//! The list of articles: narrowing it, and doing the same with many of them.

mod api;
mod deeds;
mod filter;
mod line;
mod list_page;
mod new_article;
mod saved;
mod shortcuts;
#[cfg(feature = "ssr")]
pub(super) mod ssr;
mod wire;

pub(super) use line::{ArticleLine, ArticleLineView};
pub(super) use list_page::ArticlesPage;
pub(super) use new_article::NewArticlePage;
