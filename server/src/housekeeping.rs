//! Throws away what has ended: sessions, links, questions to passkeys and old failures to log in.

use std::time::Duration;

use app::ssr::AppState;
use tokio::time::{MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;

const EVERY: Duration = Duration::from_secs(10 * 60);

/// Cleans up every ten minutes until it is told to stop; what has ended is worth nothing before that too.
pub(crate) async fn keep_clean(state: AppState, stop: CancellationToken) {
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            () = stop.cancelled() => return,
        }
        let cleaned = state.store.sessions().clean(state.clock.now()).await;
        if let Err(error) = cleaned {
            tracing::warn!(error.cause = %error, "What has ended cannot be thrown away");
        }
    }
}
