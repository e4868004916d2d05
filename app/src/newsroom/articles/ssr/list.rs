//! How the list is asked and written out.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use domain::{AccountId, ArticleId, AuthorId, SectionId, account::Role, article::ArticleState};
use store::{DeskFilter, DeskPlace, Staff, Waiting};

use super::line;
use crate::{
    Field, FieldFlaw, Wrong,
    error::{AppError, Flaw},
    newsroom::articles::wire::{ArticlesQuery, ArticlesView},
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
            let after = place(after)?;
            let desk = store.desk();
            let entries = desk.list(staff, &filter, after, PER_PAGE + 1, now).await?;
            (Vec::new(), entries)
        }
    };
    let page = PER_PAGE as usize;
    let last = page.checked_sub(1).and_then(|last| entries.get(last));
    let next = entries.get(page).and(last).map(|entry| entry.place());
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
        next: next.map(place_text),
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
    let number = |text: &str| {
        let number = picked(text).map(|text| text.parse::<i64>());
        number.transpose().map_err(|_| malformed())
    };
    let day = |text: &str, field| match picked(text) {
        None => Ok(None),
        Some(text) => {
            let midnight = state.site.time_zone.read_local(&format!("{text}T00:00"));
            midnight
                .map(Some)
                .ok_or(FieldFlaw::new(field, Wrong::Malformed))
        }
    };
    let (from, to) = (day(&query.from, Field::From), day(&query.to, Field::To));
    let flaws = [&from, &to]
        .into_iter()
        .filter_map(|day| day.as_ref().err());
    let flaws = flaws.copied().collect::<Vec<_>>();
    if !flaws.is_empty() {
        return Ok(Err(flaws));
    }
    let state = picked(&query.state).map(|word| ArticleState::from_word(&word));
    let waiting = match query.waiting.as_str() {
        "" => None,
        "ban-sua" => Some(Waiting::Correction),
        "het-han" => Some(Waiting::Expiry),
        _ => return Err(malformed()),
    };
    let next_day = |midnight: DateTime<Utc>| midnight.checked_add_signed(TimeDelta::days(1));
    Ok(Ok(DeskFilter {
        state: state.map(|state| state.ok_or_else(malformed)).transpose()?,
        section: number(&query.section)?.map(SectionId),
        owner: number(&query.owner)?.map(AccountId),
        author: number(&query.author)?.map(AuthorId),
        from: from.ok().flatten(),
        to: to.ok().flatten().and_then(next_day),
        words: query.words.clone(),
        is_mine: query.mine == "1",
        waiting,
    }))
}

/// A place in the list as an address carries it.
fn place_text(place: DeskPlace) -> String {
    let at = place.changed_at.to_rfc3339_opts(SecondsFormat::Nanos, true);
    format!("{at}_{}", place.id.0)
}

fn place(text: &str) -> Result<Option<DeskPlace>, AppError> {
    if text.is_empty() {
        return Ok(None);
    }
    let read = || {
        let (at, id) = text.split_once('_')?;
        Some(DeskPlace {
            changed_at: at.parse().ok()?,
            id: ArticleId(id.parse().ok()?),
        })
    };
    read().map(Some).ok_or(AppError::Invalid(Flaw::Malformed))
}
