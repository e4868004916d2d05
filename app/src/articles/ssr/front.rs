//! Where the front page comes from.

use chrono::{DateTime, Days, Utc};
use domain::article::ArticleSummary;
use store::StoreError;

use super::written::{card, headline, section_link};
use crate::{
    articles::wire::{FrontView, SectionShelf},
    error::AppError,
    paths,
    ssr::AppState,
};

const NEWEST: u32 = 7;
const PER_SECTION: u32 = 4;
const MOST_READ: u32 = 5;
const MOST_READ_DAYS: u64 = 30;

/// Puts the front page together.
pub(in crate::articles) async fn front(state: &AppState) -> Result<FrontView, AppError> {
    let now = state.clock.now();
    let articles = state.store.articles();
    let newest = articles.newest(NEWEST, now).await?;
    let shelves = articles.newest_by_section(PER_SECTION, now).await?;
    let most_read = most_read(state, now).await?;
    Ok(FrontView {
        head: state.head("", &state.site.description, paths::FRONT),
        name: state.site.name.clone(),
        newest: newest
            .into_iter()
            .map(|article| card(state, article))
            .collect(),
        shelves: shelves
            .into_iter()
            .map(|(section, articles)| SectionShelf {
                section: section_link(section),
                articles: articles
                    .into_iter()
                    .map(|article| card(state, article))
                    .collect(),
            })
            .collect(),
        most_read: most_read
            .into_iter()
            .map(|article| headline(state, article))
            .collect(),
    })
}

/// What was read most of late; what has left the other pages since it was counted leaves here too.
async fn most_read(state: &AppState, now: DateTime<Utc>) -> Result<Vec<ArticleSummary>, AppError> {
    let articles = state.store.articles();
    let today = state.site.time_zone.day(now);
    let since = today
        .checked_sub_days(Days::new(MOST_READ_DAYS))
        .unwrap_or(today);
    let count = async {
        let counted = articles.most_read(MOST_READ, since, now).await?;
        Ok::<_, StoreError>(counted.into_iter().map(|article| article.id).collect())
    };
    let ranked = state.kept.most_read.get(now, count).await?;
    Ok(articles.still_shown(&ranked, now).await?)
}
