//! Small parts that any page may use; none of them knows what the portal is about.

mod date;
mod load;
mod pager;

pub(crate) use date::{Date, DateText};
pub(crate) use load::Load;
pub(crate) use pager::Pager;
