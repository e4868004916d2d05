//! Markdown for a plain text area, where the rich editor cannot run.
//!
//! It knows paragraphs, headings, lists, quotes, dividers, bold, italic and links; a line end is a line end. A block that
//! it cannot say exactly stands as one line, its placeholder, and is taken over as it was.

mod placeholder;
mod read;
mod write;

pub use self::{read::read_markdown, write::write_markdown};
