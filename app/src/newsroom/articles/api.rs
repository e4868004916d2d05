//! The server functions of the list of articles.

use domain::{ArticleId, SectionId, TagId};
use leptos::prelude::*;

use super::wire::{ArticlesQuery, ArticlesView, Deed, DeedResult, NewArticleView};
use crate::error::AppError;

/// Brings a part of the list, from behind `sau` on. For all staff, who see what they may read; six queries along
/// indexes.
#[server(prefix = "/api", endpoint = "newsroom-articles/list", input = server_fn::codec::GetUrl)]
pub(crate) async fn list_newsroom_articles(
    #[server(flatten)] query: ArticlesQuery,
    #[server(default)] sau: String,
) -> Result<ArticlesView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::list(&state, &staff, query, &sau).await
}

/// Does the same with many articles and says what became of each. For all staff, each article by its own rights.
///
/// One transaction for each article, at most a page of them.
#[server(prefix = "/api", endpoint = "newsroom-articles/act")]
pub(crate) async fn act_on_articles(
    deed: Deed,
    #[server(default)] ids: Vec<ArticleId>,
    #[server(default)] section: Option<SectionId>,
    #[server(default)] tag: Option<TagId>,
) -> Result<Vec<DeedResult>, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::act(&state, &staff, deed, &ids, section, tag).await
}

/// Keeps a filter of the list for the person. For all staff, each for oneself; one short transaction.
#[server(prefix = "/api", endpoint = "newsroom-articles/save-filter")]
pub(crate) async fn save_filter(name: String, query: String) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::save_filter(&state, &staff, &name, &query).await
}

/// Forgets one of the person's own filters. For all staff, each for oneself; one short transaction.
#[server(prefix = "/api", endpoint = "newsroom-articles/delete-filter")]
pub(crate) async fn delete_filter(id: i64) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    let filters = state.store.saved_filters();
    Ok(filters.delete(&staff, id, state.clock.now()).await?)
}

/// Brings what the form that begins an article offers. For all staff; one query.
#[server(prefix = "/api", endpoint = "newsroom-articles/prepare", input = server_fn::codec::GetUrl)]
pub(crate) async fn prepare_article() -> Result<NewArticleView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::prepare(&state, &staff).await
}

/// Begins an article and goes on to the desk. For all staff, in any section; one short transaction.
#[server(prefix = "/api", endpoint = "newsroom-articles/begin")]
pub(crate) async fn begin_article(
    #[server(default)] title: String,
    section: SectionId,
) -> Result<ArticleId, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::begin(&state, &staff, &title, section).await
}
