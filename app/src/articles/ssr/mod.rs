//! Where the news comes from, and how it is written out for readers.

mod article;
mod front;
mod list;
mod written;

pub(super) use article::article;
pub(super) use front::front;
pub(super) use list::list;
