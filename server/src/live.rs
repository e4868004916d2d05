//! The numbers that live: written and read once a second, and pushed to every open page.

use std::{convert::Infallible, time::Duration};

use app::ssr::AppState;
use axum::{
    Extension,
    http::{HeaderName, HeaderValue, header},
    response::{
        IntoResponse,
        sse::{Event, KeepAlive, Sse},
    },
};
use chrono::NaiveDate;
use futures::{Stream, StreamExt};
use store::StoreError;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep};
use tokio_stream::wrappers::{IntervalStream, WatchStream};
use tokio_util::sync::CancellationToken;

use crate::client::Client;

const TICK: Duration = Duration::from_secs(1);
const KEEP_ALIVE: Duration = Duration::from_secs(15);
const STILL_HERE: Duration = Duration::from_secs(60);
/// How long a database that does not take the last counts is asked again.
const LAST_WRITE_WITHIN: Duration = Duration::from_secs(8);
const TRY_AGAIN_AFTER: Duration = Duration::from_millis(200);

/// Answers with a stream of the four numbers; an open stream keeps its visitor online.
pub(crate) async fn visitors(
    state: AppState,
    stop: CancellationToken,
    client: Option<Extension<Client>>,
) -> impl IntoResponse {
    let numbers = WatchStream::new(state.counter.watch()).map({
        let counter = state.counter.clone();
        move |_| Event::default().json_data(counter.numbers()).ok()
    });
    let presence = still_here(state, client.map(|Extension(client)| client));
    let events = futures::stream::select(numbers, presence)
        .filter_map(|event| async move { event.map(Ok::<_, Infallible>) })
        .take_until(stop.cancelled_owned());
    let headers = [
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (
            HeaderName::from_static("x-accel-buffering"),
            HeaderValue::from_static("no"),
        ),
    ];
    (
        headers,
        Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)),
    )
}

/// Never sends anything; it notes the person as present for as long as the stream is open.
fn still_here(state: AppState, client: Option<Client>) -> impl Stream<Item = Option<Event>> {
    IntervalStream::new(interval(STILL_HERE)).map(move |_| {
        if let Some(client) = &client {
            client.is_here(&state);
        }
        None
    })
}

/// Writes and reads the numbers once a second until it is told to stop; then it writes what is left.
///
/// # Errors
/// When the database takes what is left not even after a few seconds.
pub async fn keep_counting(state: AppState, stop: CancellationToken) -> Result<(), StoreError> {
    let mut ticks = interval(TICK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut salted_day = None;
    let mut is_failing = false;
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            () = stop.cancelled() => return write_the_rest(&state).await,
        }
        match count(&state, &mut salted_day).await {
            Ok(()) => is_failing = false,
            // A database that is away for an hour is worth one line, not 3,600.
            Err(error) if !is_failing => {
                tracing::error!(error.cause = %error, "The visitor numbers cannot be written");
                is_failing = true;
            }
            Err(_) => {}
        }
    }
}

/// Writes what came in and reads the numbers anew.
///
/// # Errors
/// When the database does not answer; what came in is kept.
pub async fn count(state: &AppState, salted_day: &mut Option<NaiveDate>) -> Result<(), StoreError> {
    state.refresh_site().await;
    write(state).await?;
    let now = state.clock.now();
    let site = state.site_source.current();
    let today = site.time_zone.day(now);
    let visitors = state.store.visitors();
    if *salted_day != Some(today) {
        let salt = visitors.salt(today).await?;
        state.counter.begin_day(salt, visitors.present(now).await?);
        *salted_day = Some(today);
    }
    let numbers = visitors
        .numbers(today, now, site.visits_carried_over)
        .await?;
    state.counter.publish(numbers, now);
    state.store.surveys().erase_trail().await
}

async fn write(state: &AppState) -> Result<(), StoreError> {
    let batch = state.counter.take();
    if batch.seen.is_empty() && batch.views.is_empty() {
        return Ok(());
    }
    let now = state.clock.now();
    let today = state.site_source.current().time_zone.day(now);
    let written = state.store.visitors().flush(&batch, today, now).await;
    match written {
        Ok(()) => state.counter.written(),
        Err(_) => state.counter.put_back(batch),
    }
    written
}

/// There is no later flush that would have what this one could not write, so it tries more than once.
async fn write_the_rest(state: &AppState) -> Result<(), StoreError> {
    let patience = Instant::now() + LAST_WRITE_WITHIN;
    loop {
        let written = async {
            write(state).await?;
            state.store.surveys().erase_trail().await
        };
        match written.await {
            Err(_) if Instant::now() < patience => sleep(TRY_AGAIN_AFTER).await,
            written => return written,
        }
    }
}
