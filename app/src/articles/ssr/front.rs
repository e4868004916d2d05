//! Where the front page comes from.

use chrono::{DateTime, Days, Utc};
use domain::article::ArticleSummary;
use store::{FrontPlan, StoreError};

use super::written::{card, headline, section_link};
use crate::{
    articles::wire::{FrontView, SectionShelf},
    error::AppError,
    paths,
    ssr::AppState,
};

const NEWEST: u32 = 7;
const MOST_READ: u32 = 5;
const MOST_READ_DAYS: u64 = 30;

/// Puts the front page together.
pub(in crate::articles) async fn front(state: &AppState) -> Result<FrontView, AppError> {
    let now = state.clock.now();
    let articles = state.store.articles();
    let site = state.store.site();
    let plan = state.kept.front_plan.get(now, site.front_plan()).await?;
    let newest = first_stories(state, &plan, now).await?;
    let blocks = plan.blocks.into_iter();
    let blocks = blocks.map(|block| (block.section, block.stories)).collect();
    let shelves = articles.newest_by_section(blocks, now).await?;
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

/// The lead story, the pinned ones and then the newest; what readers no longer see leaves its place to the next.
async fn first_stories(
    state: &AppState,
    plan: &FrontPlan,
    now: DateTime<Utc>,
) -> Result<Vec<ArticleSummary>, AppError> {
    let articles = state.store.articles();
    let mut newest = articles.newest(NEWEST, now).await?;
    let placed = plan.lead.iter().chain(&plan.pinned).copied();
    let placed = placed.collect::<Vec<_>>();
    if placed.is_empty() {
        return Ok(newest);
    }
    let mut pinned = articles.still_shown(&placed, now).await?;
    let is_pinned = |article: &ArticleSummary| placed.contains(&article.id);
    newest.retain(|article| !is_pinned(article));
    let has_lead = pinned.first().map(|first| first.id) == plan.lead && plan.lead.is_some();
    // Pinned stories follow a lead story; without a chosen one that is the newest of the others.
    let mut stories = Vec::with_capacity(newest.len() + pinned.len());
    if !has_lead && !newest.is_empty() {
        stories.push(newest.remove(0));
    }
    stories.append(&mut pinned);
    stories.append(&mut newest);
    stories.truncate(NEWEST as usize);
    Ok(stories)
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
