//! What a page or widget needs so that its reader can vote.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::api::CastVote;
use crate::{
    error::AppError,
    page_data::{PageData, Travels},
};

/// A reader's ballot in the survey that a page or widget shows.
#[derive(Clone, Copy)]
pub(super) struct Voting {
    /// Casts the ballot.
    pub vote: ServerAction<CastVote>,
    /// Why the last ballot was not taken, if it was not.
    pub error: Signal<Option<AppError>>,
}

/// Lets a reader vote in what is `shown`; a ballot that came second or too late asks for it anew.
pub(super) fn voting<T: Travels>(shown: PageData<T>) -> Voting {
    let vote = ServerAction::<CastVote>::new();
    Effect::new(move |_| {
        if matches!(*vote.value().read(), Some(Err(AppError::Conflict(_)))) {
            shown.refetch();
        }
    });
    let query = use_location().query;
    let error = Signal::derive(move || {
        // Without JavaScript an error comes back in the address, and it belongs to that address alone.
        let is_of_this_page = vote.version().get() > 0 || query.read().get("__err").is_some();
        let answer = vote.value().get()?;
        answer.err().filter(|_| is_of_this_page)
    });
    Voting { vote, error }
}
