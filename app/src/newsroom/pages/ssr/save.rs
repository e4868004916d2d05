//! Saving a standing page, also when somebody else was faster.

use document::{Document, compare, merge, merge_text, read_markdown, write_markdown};
use domain::PageId;
use store::{Administrator, PageDraft, PageSaved};

use super::{open::revision_of, place::TITLE_CHARS_MAX};
use crate::{
    error::{AppError, Field, Wrong},
    newsroom::{
        arrange::checked::CheckedForm,
        pages::{
            api::TypedPage,
            wire::{Overtaken, Sent},
        },
    },
    ssr::AppState,
};

const TEXT_CHARS_MAX: u32 = 200_000;

/// Saves what was typed, or puts it together with what was saved meanwhile where the two do not contradict each other.
pub(in crate::newsroom::pages) async fn save(
    state: &AppState,
    who: Administrator<'_>,
    id: PageId,
    typed: &TypedPage,
) -> Result<Sent, AppError> {
    let mut form = CheckedForm::default();
    let title = form.words(Field::Title, &typed.title, TITLE_CHARS_MAX);
    if typed.text.chars().count() > TEXT_CHARS_MAX as usize {
        let chars_max = TEXT_CHARS_MAX;
        form.flaw(Field::Body, Wrong::TooLong { chars_max });
    }
    form.checked()?;
    let (_, base) = revision_of(state, who, id, typed.base).await?;
    let draft = PageDraft {
        title,
        body: read_markdown(&typed.text, &base),
        seen: typed.seen,
    };
    let (pages, now) = (state.store.pages(), state.clock.now());
    let sent = match pages.save_revision(who, id, draft.clone(), now).await? {
        PageSaved::Saved(number) => Sent::Saved(number),
        PageSaved::Overtaken(number) => meet(state, who, id, (draft, number)).await?,
    };
    state.kept.forget_surroundings();
    Ok(sent)
}

/// Brings an earlier revision back.
pub(in crate::newsroom::pages) async fn restore(
    state: &AppState,
    who: Administrator<'_>,
    id: PageId,
    number: i32,
) -> Result<(), AppError> {
    let pages = state.store.pages();
    pages.restore(who, id, number, state.clock.now()).await?;
    state.kept.forget_surroundings();
    Ok(())
}

/// Saves both texts in one, or says what stands against it.
async fn meet(
    state: &AppState,
    who: Administrator<'_>,
    id: PageId,
    (mine, number): (PageDraft, i32),
) -> Result<Sent, AppError> {
    let (seen, base) = revision_of(state, who, id, mine.seen).await?;
    let (theirs, body) = revision_of(state, who, id, number).await?;
    let title = merge_text(&seen.title, &mine.title, &theirs.title);
    let merged = merge(&base, &mine.body, &body);
    if let (Ok(title), true) = (title, merged.conflicts.is_empty()) {
        let both = PageDraft {
            title,
            body: merged.document,
            seen: number,
        };
        let (pages, now) = (state.store.pages(), state.clock.now());
        if let PageSaved::Saved(number) = pages.save_revision(who, id, both, now).await? {
            return Ok(Sent::Merged(number));
        }
    }
    Ok(Sent::Overtaken(overtaken(theirs, &body, &mine.body)))
}

fn overtaken(theirs: store::PageRevision, body: &Document, mine: &Document) -> Overtaken {
    Overtaken {
        revision: theirs.number,
        by: theirs.account_name,
        title: theirs.title,
        text: write_markdown(body),
        difference: compare(body, mine),
    }
}
