//! How sections and tags are kept, on the server.

use domain::{SectionId, Slug, TagId};
use store::{Administrator, Editor, Staff, StoreError};

use super::api::{SectionsView, TagsView};
use crate::{
    error::{AppError, Field, Refusal, Wrong},
    newsroom::arrange::checked::CheckedForm,
    ssr::AppState,
};

const NAME_CHARS_MAX: u32 = 80;
const TAGS_PER_PAGE: u32 = 50;

/// All sections, with what stands on each.
pub(super) async fn sections(
    state: &AppState,
    who: Administrator<'_>,
) -> Result<SectionsView, AppError> {
    let kept = state.store.sections().list_kept(who).await?;
    let sections = kept.into_iter().map(|kept| (kept.section, kept.articles));
    Ok(SectionsView {
        sections: sections.collect(),
    })
}

/// Adds a section.
pub(super) async fn add_section(
    state: &AppState,
    who: Administrator<'_>,
    name: &str,
    slug: &str,
) -> Result<(), AppError> {
    let (name, slug) = named(name, slug)?;
    let sections = state.store.sections();
    let added = sections.add(who, &name, slug, state.clock.now()).await;
    added.map_err(refused)?;
    state.kept.forget_surroundings();
    Ok(())
}

/// Gives a section another name or address.
pub(super) async fn rename_section(
    state: &AppState,
    who: Administrator<'_>,
    id: SectionId,
    (name, slug): (&str, &str),
) -> Result<(), AppError> {
    let (name, slug) = named(name, slug)?;
    let sections = state.store.sections();
    let renamed = sections.rename(who, id, &name, slug, state.clock.now());
    renamed.await.map_err(refused)?;
    state.kept.forget_surroundings();
    Ok(())
}

/// Deletes a section.
pub(super) async fn delete_section(
    state: &AppState,
    who: Administrator<'_>,
    id: SectionId,
    articles_to: Option<SectionId>,
) -> Result<(), AppError> {
    let sections = state.store.sections();
    let deleted = sections.delete(who, id, articles_to, state.clock.now());
    deleted.await.map_err(refused)?;
    state.kept.forget_surroundings();
    Ok(())
}

/// A part of the list of tags.
pub(super) async fn tags(
    state: &AppState,
    staff: &Staff,
    words: &str,
    after: &str,
) -> Result<TagsView, AppError> {
    let after = Slug::parse(after).ok();
    let tags = state.store.tags();
    let kept = tags.list_kept(staff.editor()?, words, after.as_ref(), TAGS_PER_PAGE + 1);
    let mut kept = kept.await?;
    let goes_on = kept.len() > TAGS_PER_PAGE as usize;
    kept.truncate(TAGS_PER_PAGE as usize);
    let last = kept.last().map(|kept| kept.tag.slug.to_string());
    Ok(TagsView {
        next: last.filter(|_| goes_on),
        tags: kept
            .into_iter()
            .map(|kept| (kept.tag, kept.articles))
            .collect(),
        may_delete: staff.administrator().is_ok(),
    })
}

/// Gives a tag another name or address.
pub(super) async fn rename_tag(
    state: &AppState,
    who: Editor<'_>,
    id: TagId,
    (name, slug): (&str, &str),
) -> Result<(), AppError> {
    let (name, slug) = named(name, slug)?;
    let tags = state.store.tags();
    let renamed = tags.rename(who, id, &name, slug, state.clock.now()).await;
    renamed.map_err(refused)
}

/// Puts a tag into the one at the typed address.
pub(super) async fn merge_tag(
    state: &AppState,
    who: Editor<'_>,
    id: TagId,
    into: &str,
) -> Result<(), AppError> {
    let tags = state.store.tags();
    // A name such as "Y tế" says the address as well as the address itself does.
    let slug = Slug::from_title(into).map_err(|_| AppError::field(Field::Slug, Wrong::Empty))?;
    let target = tags.find(&slug).await?;
    let target = target.filter(|target| target.id != id);
    let target = target.ok_or_else(|| AppError::field(Field::Slug, Wrong::Gone))?;
    Ok(tags.merge(who, id, target.id, state.clock.now()).await?)
}

/// Deletes a tag.
pub(super) async fn delete_tag(
    state: &AppState,
    who: Administrator<'_>,
    id: TagId,
) -> Result<(), AppError> {
    Ok(state
        .store
        .tags()
        .delete(who, id, state.clock.now())
        .await?)
}

fn named(name: &str, slug: &str) -> Result<(String, Slug), AppError> {
    let mut form = CheckedForm::default();
    let name = form.words(Field::Name, name, NAME_CHARS_MAX);
    let slug = form.slug(slug, &name);
    form.checked()?;
    Ok((name, slug.ok_or(AppError::Unexpected)?))
}

fn refused(error: StoreError) -> AppError {
    match error {
        StoreError::Conflict {
            what: "section slug" | "tag slug",
        } => AppError::field(Field::Slug, Wrong::Taken),
        StoreError::Conflict {
            what: "section with articles",
        } => AppError::refused(Refusal::SectionNotEmpty),
        other => other.into(),
    }
}
