//! The news: front page, lists and the page of one article.

mod api;
mod article_page;
mod card;
mod front_page;
mod list_page;
mod picture;
#[cfg(feature = "ssr")]
mod ssr;
mod wire;

pub(crate) use article_page::ArticlePage;
pub(crate) use front_page::FrontPage;
pub(crate) use list_page::{ArticleListPage, AuthorPage, SectionPage, TagPage};
