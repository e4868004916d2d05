//! What the desk of a standing page shows.

use document::{Document, compare, write_markdown};
use domain::PageId;
use store::{Administrator, KeptPage, PageRevision};

use crate::{
    error::AppError,
    newsroom::pages::{
        api::Looking,
        wire::{Comparison, PageDesk, PageEntry, PagesView, RevisionLine},
    },
    ssr::AppState,
};

const REVISIONS: u32 = 20;

/// All pages in the order of the footer.
pub(in crate::newsroom::pages) async fn list(
    state: &AppState,
    who: Administrator<'_>,
) -> Result<PagesView, AppError> {
    let kept = state.store.pages().list_kept(who).await?;
    let pages = kept.into_iter().map(|kept| entry(state, kept));
    Ok(PagesView {
        pages: pages.collect(),
    })
}

/// One page with its text and revisions.
pub(in crate::newsroom::pages) async fn open(
    state: &AppState,
    who: Administrator<'_>,
    id: PageId,
    looking: Looking,
) -> Result<PageDesk, AppError> {
    let pages = state.store.pages();
    let kept = pages.get(who, id).await?.ok_or(AppError::NotFound)?;
    let revision = kept.revision;
    let (_, body) = revision_of(state, who, id, revision).await?;
    let mut revisions = pages
        .revisions(who, id, looking.before, REVISIONS + 1)
        .await?;
    let goes_on = revisions.len() > REVISIONS as usize;
    revisions.truncate(REVISIONS as usize);
    let last = revisions.last().map(|revision| revision.number);
    let comparison = match (looking.from, looking.to) {
        (Some(from), Some(to)) => Some(comparison(state, who, id, (from, to)).await?),
        _ => None,
    };
    Ok(PageDesk {
        entry: entry(state, kept),
        text: write_markdown(&body),
        revision,
        older: last.filter(|_| goes_on),
        revisions: revisions
            .into_iter()
            .map(|revision| line(state, revision))
            .collect(),
        comparison,
    })
}

/// One revision with its text.
pub(super) async fn revision_of(
    state: &AppState,
    who: Administrator<'_>,
    id: PageId,
    number: i32,
) -> Result<(PageRevision, Document), AppError> {
    let found = state.store.pages().revision(who, id, number).await?;
    found.ok_or(AppError::NotFound)
}

async fn comparison(
    state: &AppState,
    who: Administrator<'_>,
    id: PageId,
    (from, to): (i32, i32),
) -> Result<Comparison, AppError> {
    let (first, before) = revision_of(state, who, id, from).await?;
    let (second, after) = revision_of(state, who, id, to).await?;
    let titles = (first.title != second.title).then_some((first.title, second.title));
    Ok(Comparison {
        from,
        to,
        titles,
        text: compare(&before, &after),
    })
}

fn entry(state: &AppState, kept: KeptPage) -> PageEntry {
    PageEntry {
        id: kept.page.id,
        slug: kept.page.slug,
        title: kept.page.title,
        is_published: kept.is_published,
        updated: state.time_and_date(kept.page.updated_at),
    }
}

fn line(state: &AppState, revision: PageRevision) -> RevisionLine {
    RevisionLine {
        number: revision.number,
        saved: state.time_and_date(revision.saved_at),
        by: revision.account_name,
        restored_from: revision.restored_from,
    }
}
