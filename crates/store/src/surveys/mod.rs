//! Questions to the readers: asking, reading the result, taking a ballot.

mod cast;
mod find;
mod row;
mod save;
#[cfg(test)]
mod tests;
mod trail;

pub use cast::{CastOutcome, VoterHash};
pub use save::NewSurvey;
pub(crate) use trail::Trail;

use crate::connection::Db;

/// The surveys and their counts.
#[derive(Clone, Copy, Debug)]
pub struct Surveys<'a> {
    pub(crate) db: Db<'a>,
}
