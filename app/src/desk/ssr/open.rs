//! An article on its way to the desk.

use domain::ArticleId;
use store::Staff;

use super::{posted, written};
use crate::{
    desk::wire::{DeskView, Pick, Standing},
    error::AppError,
    ssr::AppState,
};

/// The most tags that the desk offers; who needs another one finds it in the list of tags.
pub(super) const TAGS_OFFERED: u32 = 500;

/// Puts the desk together for one person, after doing what a form asked for that was posted to its address.
pub(in crate::desk) async fn open(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
) -> Result<DeskView, AppError> {
    let posted = posted::settle(state, staff, id).await?;
    let now = state.clock.now();
    let desk = state.store.desk();
    let article = desk.open(staff, id, now).await?;
    let others = here(state, staff, id).await?;
    let sections = state.store.sections().list().await?;
    let tags = state.store.tags().list(TAGS_OFFERED).await?;
    let saved = written::typed(&article.head.text);
    let (typed, answer) = match posted {
        Some((typed, answer)) => (typed.unwrap_or_else(|| saved.clone()), Some(answer)),
        None => (saved.clone(), None),
    };
    Ok(DeskView {
        article: id,
        person: staff.id(),
        revision: article.head.summary.id,
        saved,
        typed,
        standing: written::standing(state, &article),
        others,
        sections: sections
            .into_iter()
            .map(|section| Pick {
                id: section.id.0,
                name: section.name,
            })
            .collect(),
        tags: tags
            .into_iter()
            .map(|tag| Pick {
                id: tag.id.0,
                name: tag.name,
            })
            .collect(),
        zone_minutes: state.site.time_zone.minutes(),
        answer,
    })
}

/// Where the article stands for this person.
pub(in crate::desk) async fn standing(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
) -> Result<Standing, AppError> {
    let article = state
        .store
        .desk()
        .open(staff, id, state.clock.now())
        .await?;
    Ok(written::standing(state, &article))
}

/// Notes that the person is here and names the others.
pub(in crate::desk) async fn here(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
) -> Result<Vec<String>, AppError> {
    let others = state
        .store
        .desk()
        .here(staff, id, state.clock.now())
        .await?;
    Ok(others.into_iter().map(|other| other.name).collect())
}
