//! What happens by itself at its time: scheduled articles are published, the bin is emptied, old automatic saves go.
//!
//! Readers do not depend on it: what they see follows from the moments kept with an article. It makes the state of an
//! article say so too, and deletes what nobody waits for.

use std::time::Duration;

use app::ssr::AppState;
use chrono::{DateTime, TimeDelta, Utc};
use store::StoreError;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

/// How long it sleeps at most, so that a moment set meanwhile is not missed by more.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How often things are deleted that were to be deleted some day.
const CLEAR_UP_EVERY: TimeDelta = TimeDelta::hours(1);

/// Keeps to the timetable until it is told to stop; an error is told once and tried again.
pub async fn keep_timetable(state: AppState, stop: CancellationToken) {
    let mut cleared_up_at = None;
    let mut is_failing = false;
    loop {
        let wait = match keep_up(&state, &mut cleared_up_at).await {
            Ok(wait) => {
                is_failing = false;
                state.health.note_timetable(None);
                wait
            }
            Err(error) => {
                // A database that is away for an hour is worth one line, not 3,600.
                if !is_failing {
                    tracing::error!(error.cause = %error, "The timetable cannot be kept");
                    is_failing = true;
                    state.health.note_timetable(Some(state.clock.now()));
                }
                LOOK_EVERY
            }
        };
        tokio::select! {
            () = sleep(wait) => {}
            () = stop.cancelled() => return,
        }
    }
}

/// Does what is due, and says how long nothing will be.
///
/// # Errors
/// When the database does not answer; what was not done stays due.
pub async fn keep_up(
    state: &AppState,
    cleared_up_at: &mut Option<DateTime<Utc>>,
) -> Result<Duration, StoreError> {
    let desk = state.store.desk();
    let now = state.clock.now();
    let mut next = desk.next_due().await?;
    if next.is_some_and(|at| at <= now) {
        for article in desk.publish_due(now).await? {
            tracing::info!(article.id = article.0, "A scheduled article was published");
        }
        next = desk.next_due().await?;
    }
    if cleared_up_at.is_none_or(|at| now - at >= CLEAR_UP_EVERY) {
        let (articles, revisions) = (desk.empty_bin(now).await?, desk.prune_autosaves(now).await?);
        if articles > 0 || revisions > 0 {
            tracing::info!(articles, revisions, "The desk was cleared up");
        }
        *cleared_up_at = Some(now);
    }
    let until = next.and_then(|at| (at - now).to_std().ok());
    Ok(until.map_or(LOOK_EVERY, |until| until.min(LOOK_EVERY)))
}
