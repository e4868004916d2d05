//! Beginning a standing page, and whether and where readers find it.

use document::Document;
use domain::PageId;
use store::{Administrator, StoreError};

use crate::{
    error::{AppError, Field, Wrong},
    newsroom::{Place, arrange::checked::CheckedForm},
    ssr::AppState,
};

/// The most characters of a page's headline.
pub(super) const TITLE_CHARS_MAX: u32 = 200;

/// Begins a page and sends the person to it.
pub(in crate::newsroom::pages) async fn begin(
    state: &AppState,
    who: Administrator<'_>,
    title: &str,
    slug: &str,
) -> Result<(), AppError> {
    let mut form = CheckedForm::default();
    let title = form.words(Field::Title, title, TITLE_CHARS_MAX);
    let slug = form.slug(slug, &title);
    form.checked()?;
    let slug = slug.ok_or(AppError::Unexpected)?;
    let (pages, now) = (state.store.pages(), state.clock.now());
    let begun = pages.add(who, slug, title, Document::default(), now).await;
    let id = begun.map_err(refused)?;
    leptos_axum::redirect(&Place::Page(id).path());
    Ok(())
}

/// Lets readers see a page, or hides it.
pub(in crate::newsroom::pages) async fn show(
    state: &AppState,
    who: Administrator<'_>,
    id: PageId,
    is_published: bool,
) -> Result<(), AppError> {
    let pages = state.store.pages();
    pages
        .set_published(who, id, is_published, state.clock.now())
        .await?;
    state.kept.forget_surroundings();
    Ok(())
}

/// Gives a page another address.
pub(in crate::newsroom::pages) async fn set_slug(
    state: &AppState,
    who: Administrator<'_>,
    id: PageId,
    slug: &str,
) -> Result<(), AppError> {
    let mut form = CheckedForm::default();
    let slug = form.slug(slug, "");
    form.checked()?;
    let slug = slug.ok_or(AppError::Unexpected)?;
    let set = state
        .store
        .pages()
        .set_slug(who, id, slug, state.clock.now())
        .await;
    set.map_err(refused)?;
    state.kept.forget_surroundings();
    Ok(())
}

fn refused(error: StoreError) -> AppError {
    match error {
        StoreError::Conflict { what: "page slug" } => AppError::field(Field::Slug, Wrong::Taken),
        other => other.into(),
    }
}
