//! Where a standing page's text comes from.

use domain::{Slug, text::excerpt};

use super::api::StandingText;
use crate::{error::AppError, paths, ssr::AppState};

/// Puts the page together.
pub(super) async fn standing_text(state: &AppState, slug: &str) -> Result<StandingText, AppError> {
    let slug = Slug::parse(slug).map_err(|_| AppError::NotFound)?;
    let (page, body) = state
        .store
        .pages()
        .find(&slug)
        .await?
        .ok_or(AppError::NotFound)?;
    let description = excerpt(&document::render_text(&body), 200);
    Ok(StandingText {
        head: state.head(&page.title, &description, &paths::page(&page.slug)),
        updated: state.short_date(page.updated_at),
        body_html: document::render_html(&body),
        title: page.title,
    })
}
