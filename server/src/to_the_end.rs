//! What was begun for a request is done to its end, even when whoever asked has left.

use std::panic::resume_unwind;

use axum::{
    extract::Request,
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use tracing::Instrument as _;

/// Answers a request in a task of its own, which a closed connection does not break off.
///
/// While a page is made its parts look into each other from several threads. Broken off in the middle, some of them find
/// the others gone and panic, and one that asks for its context at that very moment waits for itself: its thread never
/// works again, and a machine has few.
pub(crate) async fn answer(request: Request, next: Next) -> Response {
    let answer = tokio::spawn(next.run(request).in_current_span());
    match answer.await {
        Ok(response) => response,
        Err(failure) => match failure.try_into_panic() {
            Ok(panic) => resume_unwind(panic),
            // Nobody else ends such a task but the portal's own end.
            Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        },
    }
}
