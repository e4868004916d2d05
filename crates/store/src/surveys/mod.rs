//! Questions to the readers: asking, reading the result, taking a ballot, and the newsroom's work on them.

mod cast;
mod change;
mod correct;
mod create;
mod current;
mod delete;
mod find;
mod held;
mod newsroom;
mod placement;
mod row;
mod save;
#[cfg(test)]
mod tests;
mod times;
mod trail;

pub use cast::{CastOutcome, VoterHash};
pub use change::ChangeOutcome;
pub use current::Beside;
pub use delete::DeleteOutcome;
pub use newsroom::WholeSurvey;
pub use save::NewSurvey;
pub(crate) use trail::Trail;

use crate::connection::Db;

/// The surveys and their counts.
#[derive(Clone, Copy, Debug)]
pub struct Surveys<'a> {
    pub(crate) db: Db<'a>,
}
