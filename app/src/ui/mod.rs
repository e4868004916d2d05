//! Small parts that any page may use; none of them knows what the portal is about.

mod date;
mod form;
mod load;
mod pager;

pub(crate) use date::{Date, DateText};
pub(crate) use form::{Field, FieldFlawText, Select, SelectOption, TextArea};
pub(crate) use load::Load;
pub(crate) use pager::Pager;
