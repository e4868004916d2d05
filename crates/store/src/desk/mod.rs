//! The writing desk's memory: revisions, the moves in an article's life, the desk's lists, and who else is here.
//!
//! The `article` row is what readers see while they may see it (scheduled and published); in every other state it is a
//! copy of the head, the latest revision, so that lists show its headline. Whatever changes a row first locks it, turns a
//! schedule that has come due into a publication, and makes the first revision of an article that has none.
//!
//! What the desk of one person can do, each checked for that person inside the transaction that does it:
//!
//! | ask | functions |
//! |---|---|
//! | write | [`Desk::create`], [`Desk::open`], [`Desk::save`], [`Desk::here`] |
//! | move | [`Desk::make_move`], [`Desk::set_slug`], and many at once: [`Desk::move_many`], [`Desk::set_section_many`], [`Desk::add_tag_many`] |
//! | look back | [`Desk::revisions`], [`Desk::revision`], [`Desk::restore`], [`Desk::preview`] |
//! | give out a link | [`Desk::share`], [`Desk::shares`], [`Desk::unshare`]; without an account: [`Desk::shared`] |
//! | survey the desk | [`Desk::list`], [`Desk::counts`] |
//! | the portal by itself | [`Desk::next_due`], [`Desk::publish_due`], [`Desk::empty_bin`], [`Desk::prune_autosaves`] |

mod carry_out;
mod columns;
mod counts;
mod create;
mod due;
mod entry;
mod here;
mod history;
mod list;
mod listing;
mod lock;
mod many;
mod merge;
mod moves;
mod open;
mod outcome;
mod preview;
mod prune;
mod publications;
mod row;
mod save;
mod share;
mod slug;
mod terms;
#[cfg(test)]
mod tests;
mod text;
mod write;

pub use listing::{DeskEntry, DeskFilter, DeskPlace, Waiting};
pub use many::EachOutcome;
pub use outcome::{
    CreateOutcome, DeskArticle, Expected, Expiry, MoveDetails, MoveOutcome, Note, SaveOutcome,
};
pub use text::{Preview, Revision, RevisionText, Share};

use crate::connection::Db;

/// The writing desk.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    pub(crate) db: Db<'a>,
}
