//! The fields of a form: each with its label, a hint, and the sentence that says what is wrong with it.

mod box_text;
mod field;
mod frame;
mod select;
mod text_area;

pub(crate) use field::Field;
pub(crate) use frame::FieldFlawText;
pub(crate) use select::{Select, SelectOption};
pub(crate) use text_area::TextArea;

use frame::FieldFrame;
