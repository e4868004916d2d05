//! How entries are moved and removed, on the server.

use domain::{ArticleId, PageId, SectionId, arrange::Shift};
use store::Administrator;

use super::api::{Arranged, Removed};
use crate::{error::AppError, ssr::AppState};

/// Moves an entry one place up or down.
pub(super) async fn arrange(
    state: &AppState,
    who: Administrator<'_>,
    (what, id): (Arranged, i64),
    step: Shift,
) -> Result<(), AppError> {
    let (store, now) = (&state.store, state.clock.now());
    let site = store.site();
    match what {
        Arranged::Section => {
            store
                .sections()
                .shift(who, SectionId(id), step, now)
                .await?
        }
        Arranged::Page => store.pages().shift(who, PageId(id), step, now).await?,
        Arranged::MenuEntry => site.shift_menu_entry(who, id, step, now).await?,
        Arranged::Link => site.shift_link(who, id, step, now).await?,
        Arranged::Banner => site.shift_banner(who, id, step, now).await?,
        Arranged::Story => site.shift_story(who, ArticleId(id), step, now).await?,
        Arranged::Block => site.shift_block(who, SectionId(id), step, now).await?,
    }
    state.kept.forget_surroundings();
    Ok(())
}

/// Takes an entry away.
pub(super) async fn remove(
    state: &AppState,
    who: Administrator<'_>,
    what: Removed,
    id: i64,
) -> Result<(), AppError> {
    let (site, now) = (state.store.site(), state.clock.now());
    match what {
        Removed::MenuEntry => site.delete_menu_entry(who, id, now).await?,
        Removed::Link => site.delete_link(who, id, now).await?,
        Removed::Banner => site.delete_banner(who, id, now).await?,
        Removed::Story => site.release_story(who, ArticleId(id), now).await?,
    }
    state.kept.forget_surroundings();
    Ok(())
}
