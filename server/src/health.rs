//! Whether the process is up and whether the database answers, for a supervisor.

use app::ssr::AppState;
use axum::http::StatusCode;

/// The process is up.
pub(crate) async fn healthz() -> &'static str {
    "ok"
}

/// The database answers.
pub(crate) async fn readyz(state: AppState) -> (StatusCode, &'static str) {
    // SQLite gives a sign of life without touching its file, so it is asked something that the file answers.
    match state.store.is_empty().await {
        Ok(_) => (StatusCode::OK, "ok"),
        Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer",
        ),
    }
}
