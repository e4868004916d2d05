//! A move on its way to the store.

use chrono::{DateTime, Utc};
use domain::{ArticleId, RevisionId, Slug, article::ArticleState};
use store::{Expected, Expiry, MoveDetails, MoveOutcome, Staff, StoreError};

use super::{flaws, open};
use crate::{
    desk::wire::{MoveOrder, Standing},
    error::{AppError, Conflict, Field, Wrong},
    ssr::AppState,
};

/// Makes a move with the article as the person saw it, and says where it stands from then on.
pub(in crate::desk) async fn make_move(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
    (seen, head): (ArticleState, RevisionId),
    order: &MoveOrder,
) -> Result<Standing, AppError> {
    let details = details(state, order)?;
    let expected = Expected { state: seen, head };
    let now = state.clock.now();
    let desk = state.store.desk();
    let outcome = desk
        .make_move(staff, id, order.step, expected, &details, now)
        .await?;
    match outcome {
        MoveOutcome::Done { .. } => open::standing(state, staff, id).await,
        MoveOutcome::Conflict { .. } => Err(AppError::Conflict(Conflict::Changed)),
        MoveOutcome::Flawed(flaw) => Err(flaws::move_error(flaw)),
    }
}

/// Gives the article another address.
pub(in crate::desk) async fn set_slug(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
    slug: &str,
) -> Result<Standing, AppError> {
    let wrong = |wrong| AppError::field(Field::Slug, wrong);
    let slug = Slug::parse(slug.trim()).map_err(|_| wrong(Wrong::Malformed))?;
    let now = state.clock.now();
    match state.store.desk().set_slug(staff, id, &slug, now).await {
        Ok(()) => open::standing(state, staff, id).await,
        Err(StoreError::Conflict { .. }) => Err(wrong(Wrong::Taken)),
        Err(error) => Err(error.into()),
    }
}

/// What an order says, its moments read on the portal's clocks.
fn details(state: &AppState, order: &MoveOrder) -> Result<MoveDetails, AppError> {
    let expires = moment(state, &order.expires, Field::ExpiresAt)?;
    Ok(MoveDetails {
        note: order.note.trim().to_owned(),
        at: moment(state, &order.at, Field::PublishAt)?,
        expiry: expires.map_or(Expiry::Never, Expiry::At),
    })
}

fn moment(state: &AppState, typed: &str, field: Field) -> Result<Option<DateTime<Utc>>, AppError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let moment = state.site.time_zone.read_local(typed.trim());
    moment
        .map(Some)
        .ok_or_else(|| AppError::field(field, Wrong::Malformed))
}
