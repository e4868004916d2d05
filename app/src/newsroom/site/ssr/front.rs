//! The front page's arrangement.

use domain::{SectionId, Slug};
use store::{Administrator, StoreError};

use crate::{
    error::{AppError, Field, Refusal, Wrong},
    newsroom::site::front_api::{FrontPlanView, PlacedStory},
    ssr::AppState,
};

const SUGGESTIONS: u32 = 30;
const STORIES_MAX: u32 = 12;

/// How the front page is arranged, and what could be placed there.
pub(in crate::newsroom::site) async fn front_plan(
    state: &AppState,
    who: Administrator<'_>,
) -> Result<FrontPlanView, AppError> {
    let (site, now) = (state.store.site(), state.clock.now());
    let stories = site.front_stories(who, now).await?;
    let newest = state.store.articles().newest(SUGGESTIONS, now).await?;
    let blocks = site.front_plan().await?.blocks;
    Ok(FrontPlanView {
        stories: stories
            .into_iter()
            .map(|story| PlacedStory {
                article: story.article,
                title: story.title,
                slug: story.slug.into(),
                is_lead: story.is_lead,
                is_shown: story.is_shown,
            })
            .collect(),
        newest: newest
            .into_iter()
            .map(|article| (article.slug.into(), article.title))
            .collect(),
        blocks: blocks
            .into_iter()
            .map(|block| (block.section, block.stories))
            .collect(),
    })
}

/// Gives the article at an address a place.
pub(in crate::newsroom::site) async fn place_story(
    state: &AppState,
    who: Administrator<'_>,
    article: &str,
    is_lead: bool,
) -> Result<(), AppError> {
    let slug = slug_in(article).ok_or_else(|| AppError::field(Field::Slug, Wrong::Malformed))?;
    let site = state.store.site();
    let placed = site.place_story(who, &slug, is_lead, state.clock.now());
    placed.await.map_err(|error| match error {
        StoreError::NotFound => AppError::refused(Refusal::NotShown),
        StoreError::Conflict { .. } => AppError::refused(Refusal::FrontPageFull),
        other => other.into(),
    })?;
    state.kept.forget_surroundings();
    Ok(())
}

/// Says how many stories of a section stand on the front page.
pub(in crate::newsroom::site) async fn set_block(
    state: &AppState,
    who: Administrator<'_>,
    section: SectionId,
    stories: u32,
) -> Result<(), AppError> {
    if stories > STORIES_MAX {
        return Err(AppError::field(Field::Section, Wrong::Malformed));
    }
    let site = state.store.site();
    site.set_block(who, section, stories, state.clock.now())
        .await?;
    state.kept.forget_surroundings();
    Ok(())
}

/// The slug in what was typed: a slug, an address of the portal, or a whole link.
fn slug_in(typed: &str) -> Option<Slug> {
    let address = typed.trim().split(['?', '#']).next()?;
    let last = address.trim_end_matches('/').rsplit('/').next()?;
    Slug::parse(last).ok()
}

#[cfg(test)]
mod tests {
    use super::slug_in;

    #[test]
    fn a_slug_is_found_in_an_address_and_in_a_link() {
        for typed in [
            "dai-hoi",
            " /tin/dai-hoi ",
            "https://phuong.example/tin/dai-hoi?trang=1#x",
            "/tin/dai-hoi/",
        ] {
            assert_eq!(slug_in(typed).unwrap().as_str(), "dai-hoi", "{typed}");
        }
        assert_eq!(slug_in("Đại hội"), None);
    }
}
