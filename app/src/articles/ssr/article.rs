//! Where an article's page comes from.

use domain::{Slug, text::excerpt, visitors::VisitorHash};

use super::written::{headline, section_link};
use crate::{
    articles::wire::ArticleView, error::AppError, layout::NamedLink, paths, ssr::AppState,
};

const RELATED: u32 = 5;

/// Puts the page of one article together and counts the view, when a person looks.
pub(in crate::articles) async fn article(
    state: &AppState,
    slug: &str,
    visitor: Option<VisitorHash>,
) -> Result<ArticleView, AppError> {
    let slug = Slug::parse(slug).map_err(|_| AppError::NotFound)?;
    let now = state.clock.now();
    let articles = state.store.articles();
    let (article, body) = articles
        .find_published(&slug, now)
        .await?
        .ok_or(AppError::NotFound)?;
    let around = articles.around(&article, RELATED, now).await?;
    let summary = article.summary;
    if visitor.is_some() {
        state.counter.viewed(summary.id);
    }
    let description = if summary.lead.is_empty() {
        document::render_text(&body)
    } else {
        summary.lead.clone()
    };
    let mut head = state.head(
        &summary.title,
        &excerpt(&description, 200),
        &paths::article(&slug),
    );
    head.picture = summary
        .picture
        .as_ref()
        .map(|picture| state.full_address(&picture.src));
    head.is_article = true;
    Ok(ArticleView {
        head,
        views: summary.views + state.counter.pending_views(summary.id),
        title: summary.title,
        lead: summary.lead,
        body_html: document::render_html(&body),
        byline: article.byline,
        author: article.author.map(|author| NamedLink {
            name: author.name,
            slug: author.slug,
        }),
        section: section_link(summary.section),
        tags: article
            .tags
            .into_iter()
            .map(|tag| NamedLink {
                name: tag.name,
                slug: tag.slug,
            })
            .collect(),
        published: state.date_with_weekday(summary.published_at),
        updated: article.updated_at.map(|moment| state.time_and_date(moment)),
        related: around
            .related
            .into_iter()
            .map(|article| headline(state, article))
            .collect(),
        newer: around.newer.map(|article| headline(state, article)),
        older: around.older.map(|article| headline(state, article)),
    })
}
