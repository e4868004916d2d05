//! How the store's lines are written out.

use domain::article::ArticleState;
use store::DeskEntry;

use crate::{
    newsroom::articles::line::{ArticleLine, Moment},
    ssr::AppState,
};

/// A line of the desk's lists.
pub(in crate::newsroom) fn line(state: &AppState, entry: DeskEntry) -> ArticleLine {
    let moment = match entry.state {
        ArticleState::Scheduled => entry
            .published_at
            .map(|at| Moment::Begins(state.time_and_date(at))),
        ArticleState::Published => entry.expires_at.map(|at| {
            let date = state.time_and_date(at);
            if at <= state.clock.now() {
                Moment::Ended(date)
            } else {
                Moment::Ends(date)
            }
        }),
        ArticleState::Draft
        | ArticleState::InReview
        | ArticleState::Withdrawn
        | ArticleState::Binned => None,
    };
    ArticleLine {
        id: entry.id,
        title: entry.title,
        state: entry.state,
        section: entry.section.name,
        owner: entry.owner_name.unwrap_or_default(),
        changed: state.time_and_date(entry.changed_at),
        moment,
        is_returned: entry.is_returned,
        has_correction: entry.has_correction,
    }
}
