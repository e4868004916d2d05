//! How the list is asked and written out.

use domain::{AccountId, ArticleId, AuthorId, SectionId, account::Role, article::ArticleState};
use store::{DeskEntry, DeskFilter, DeskPlace, Staff, Waiting};

use super::line;
use crate::{
    FieldFlaw,
    error::{AppError, Flaw},
    newsroom::{
        articles::wire::{ArticlesQuery, ArticlesView},
        asked,
    },
    ssr::AppState,
};

/// Articles on one page.
pub(super) const PER_PAGE: u32 = 50;
/// The most tags, and the most authors, that can be picked.
const PICKS_MAX: u32 = 500;

/// One page of the list.
pub(in crate::newsroom::articles) async fn list(
    state: &AppState,
    staff: &Staff,
    query: ArticlesQuery,
    after: &str,
) -> Result<ArticlesView, AppError> {
    let store = &state.store;
    let now = state.clock.now();
    let (flaws, entries) = match filter(state, &query)? {
        Err(flaws) => (flaws, Vec::new()),
        Ok(filter) => {
            let after = asked::place(after)?.map(|(changed_at, id)| DeskPlace {
                changed_at,
                id: ArticleId(id),
            });
            let desk = store.desk();
            let entries = desk.list(staff, &filter, after, PER_PAGE + 1, now).await?;
            (Vec::new(), entries)
        }
    };
    let page = PER_PAGE as usize;
    let last = page.checked_sub(1).and_then(|last| entries.get(last));
    let next = entries.get(page).and(last).map(DeskEntry::place);
    let sections = store.sections().list().await?;
    let owners = store.saved_filters().owners(staff).await?;
    let tags = store.tags().list(PICKS_MAX).await?;
    let authors = store.authors().list(PICKS_MAX).await?;
    let saved = store.saved_filters().list(staff).await?;
    let lines = entries.into_iter().take(page);
    Ok(ArticlesView {
        query,
        flaws,
        lines: lines.map(|entry| line(state, entry)).collect(),
        next: next.map(|place| asked::place_text(place.changed_at, place.id.0)),
        sections: sections
            .into_iter()
            .map(|one| (one.id.0, one.name))
            .collect(),
        owners: owners.into_iter().map(|(id, name)| (id.0, name)).collect(),
        authors: authors
            .into_iter()
            .map(|one| (one.id.0, one.name))
            .collect(),
        tags: tags.into_iter().map(|tag| (tag.id.0, tag.name)).collect(),
        saved: saved
            .into_iter()
            .map(|one| (one.id, one.name, one.query))
            .collect(),
        is_editor: staff.account().role != Role::Writer,
    })
}

/// What the fields ask for, or what is wrong with those that a person fills in by hand.
fn filter(
    state: &AppState,
    query: &ArticlesQuery,
) -> Result<Result<DeskFilter, Vec<FieldFlaw>>, AppError> {
    let malformed = || AppError::Invalid(Flaw::Malformed);
    let picked = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let (from, to) = match asked::days(state, &query.from, &query.to) {
        Ok(span) => span,
        Err(flaws) => return Ok(Err(flaws)),
    };
    let state = picked(&query.state).map(|word| ArticleState::from_word(&word));
    let waiting = match query.waiting.as_str() {
        "" => None,
        "ban-sua" => Some(Waiting::Correction),
        "het-han" => Some(Waiting::Expiry),
        _ => return Err(malformed()),
    };
    Ok(Ok(DeskFilter {
        state: state.map(|state| state.ok_or_else(malformed)).transpose()?,
        section: asked::number(&query.section)?.map(SectionId),
        owner: asked::number(&query.owner)?.map(AccountId),
        author: asked::number(&query.author)?.map(AuthorId),
        from,
        to,
        words: query.words.clone(),
        is_mine: query.mine == "1",
        waiting,
    }))
}
