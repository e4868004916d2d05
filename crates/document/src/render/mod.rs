//! The block tree as what a reader gets: HTML from a closed list, or plain text.

mod html;
mod inline;
mod markup;
mod media;
mod text;

pub use self::{html::render_html, text::render_text};
