//! The server's half of the list of articles.

mod act;
mod begin;
mod filters;
mod line;
mod list;

pub(super) use act::act;
pub(super) use begin::{begin, prepare};
pub(super) use filters::save_filter;
pub(in crate::newsroom) use line::line;
pub(super) use list::list;
