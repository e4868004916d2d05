//! Keeping a filter.

use store::{Staff, StoreError};

use crate::{
    Field, Refusal, Wrong,
    error::{AppError, Flaw},
    ssr::AppState,
};

/// The most characters of a filter's name.
const NAME_CHARS_MAX: u32 = 60;
/// The most bytes of what a filter asks for.
const QUERY_BYTES_MAX: usize = 2_000;

/// Keeps a filter under a name.
pub(in crate::newsroom::articles) async fn save_filter(
    state: &AppState,
    staff: &Staff,
    name: &str,
    query: &str,
) -> Result<(), AppError> {
    let name = name.trim();
    if name.is_empty() {
        return Err(AppError::field(Field::Name, Wrong::Empty));
    }
    if name.chars().count() > NAME_CHARS_MAX as usize {
        let chars_max = NAME_CHARS_MAX;
        return Err(AppError::field(Field::Name, Wrong::TooLong { chars_max }));
    }
    if query.len() > QUERY_BYTES_MAX {
        return Err(AppError::Invalid(Flaw::Malformed));
    }
    let filters = state.store.saved_filters();
    match filters.save(staff, name, query, state.clock.now()).await {
        Err(StoreError::Conflict { .. }) => Err(AppError::refused(Refusal::TooManyFilters)),
        answer => Ok(answer?),
    }
}
