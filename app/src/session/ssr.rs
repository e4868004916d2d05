//! Who asks, on the server.

use store::Staff;

use crate::{error::AppError, ssr::AppState};

/// The person whose session the request's cookie names.
///
/// # Errors
/// [`AppError::SignInRequired`] when it names none that lasts.
pub(crate) async fn staff(_state: &AppState) -> Result<Staff, AppError> {
    Err(AppError::SignInRequired)
}
