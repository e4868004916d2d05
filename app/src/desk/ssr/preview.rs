//! One revision as a reader would see it, for whoever has the link.

use axum::http::{header::ACCEPT, request::Parts};
use domain::{ArticleId, RevisionId};
use leptos::prelude::use_context;
use store::{Share, Staff};

use crate::{
    desk::preview_wire::{LinkLine, PreviewView, SharedLink},
    error::AppError,
    paths,
    ssr::AppState,
};

/// Makes a link to a revision; a form that was posted without JavaScript is taken there.
pub(in crate::desk) async fn share(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
    revision: RevisionId,
) -> Result<SharedLink, AppError> {
    let now = state.clock.now();
    let token = state.store.desk().share(staff, id, revision, now).await?;
    let path = paths::preview(&token);
    if is_plain_form() {
        leptos_axum::redirect(&path);
    }
    Ok(SharedLink {
        address: state.full_address(&path),
        path,
    })
}

/// The links to the article's revisions that still work.
pub(super) async fn links(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
) -> Result<Vec<LinkLine>, AppError> {
    let now = state.clock.now();
    let shares = state.store.desk().shares(staff, id, now).await?;
    let line = |share: Share| LinkLine {
        id: share.id,
        made: state.time_and_date(share.made_at),
        by: share.account_name,
        ends: state.time_and_date(share.expires_at),
    };
    Ok(shares.into_iter().map(line).collect())
}

/// What a link shows; nothing once it has ended.
pub(in crate::desk) async fn shared(
    state: &AppState,
    token: &str,
) -> Result<PreviewView, AppError> {
    let now = state.clock.now();
    let shared = state.store.desk().shared(token, now).await?;
    let preview = shared.ok_or(AppError::NotFound)?;
    let summary = preview.article.summary;
    Ok(PreviewView {
        ends: preview.ends_at.map(|end| state.time_and_date(end)),
        title: summary.title,
        lead: summary.lead,
        body_html: document::render_html(&preview.body),
        byline: preview.article.byline,
        section: summary.section.name,
        tags: preview
            .article
            .tags
            .into_iter()
            .map(|tag| tag.name)
            .collect(),
        published: state.date_with_weekday(summary.published_at),
    })
}

fn is_plain_form() -> bool {
    use_context::<Parts>().is_some_and(|request| {
        let accept = request.headers.get(ACCEPT);
        accept
            .and_then(|accept| accept.to_str().ok())
            .is_some_and(|accept| accept.contains("text/html"))
    })
}
