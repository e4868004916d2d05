//! Beginning an article.

use domain::{
    ArticleId, SectionId,
    revision::{DraftFlaw, TITLE_CHARS_MAX},
};
use store::{CreateOutcome, Staff};

use crate::{
    Field, FieldFlaw, Wrong,
    error::AppError,
    newsroom::{Place, articles::wire::NewArticleView},
    ssr::AppState,
};

/// What the form offers this person.
pub(in crate::newsroom::articles) async fn prepare(
    state: &AppState,
    staff: &Staff,
) -> Result<NewArticleView, AppError> {
    let mut sections = state.store.sections().list().await?;
    if let Some(own) = staff.sections() {
        sections.sort_by_key(|section| !own.contains(&section.id));
    }
    let sections = sections.into_iter();
    Ok(NewArticleView {
        sections: sections.map(|one| (one.id.0, one.name)).collect(),
    })
}

/// Begins it and goes on to the desk.
pub(in crate::newsroom::articles) async fn begin(
    state: &AppState,
    staff: &Staff,
    title: &str,
    section: SectionId,
) -> Result<ArticleId, AppError> {
    let desk = state.store.desk();
    match desk
        .create(staff, title, section, state.clock.now())
        .await?
    {
        CreateOutcome::Created(id) => {
            leptos_axum::redirect(&Place::Write(id).path());
            Ok(id)
        }
        CreateOutcome::Flawed(flaws) => {
            Err(AppError::fields(flaws.into_iter().map(flaw).collect()))
        }
    }
}

/// The two fields of the form are all that can be wrong with an article that begins.
fn flaw(flaw: DraftFlaw) -> FieldFlaw {
    match flaw {
        DraftFlaw::SectionGone => FieldFlaw::new(Field::Section, Wrong::Gone),
        DraftFlaw::TitleMissing => FieldFlaw::new(Field::Title, Wrong::Empty),
        DraftFlaw::TitleTooLong
        | DraftFlaw::LeadTooLong
        | DraftFlaw::BylineTooLong
        | DraftFlaw::TooManyTags
        | DraftFlaw::BodyTooLong
        | DraftFlaw::PictureGone => {
            let chars_max = u32::try_from(TITLE_CHARS_MAX).unwrap_or(u32::MAX);
            FieldFlaw::new(Field::Title, Wrong::TooLong { chars_max })
        }
    }
}
