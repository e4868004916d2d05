//! Rich text: the block tree, HTML in (cleaned), HTML and plain text out.
//!
//! The block tree is the truth. It is stored as the JSON that the writing desk's editor speaks and rendered to HTML from
//! a closed list; no string from outside is ever put into a page as HTML.

#[cfg(feature = "editing")]
mod align;
mod block;
mod compare;
mod document;
mod embed;
mod figure;
mod inline;
mod json;
mod kind;
#[cfg(feature = "editing")]
mod letters;
mod link;
#[cfg(feature = "editing")]
mod markdown;
#[cfg(feature = "editing")]
mod merge;
mod normal;
mod read;
mod render;
mod table;

pub use block::{
    Alignment, Block, Callout, Heading, Level, List, ListItem, ListKind, Paragraph, Tone,
};
pub use compare::{Change, How, Note, Passage, Words};
#[cfg(feature = "editing")]
pub use compare::{compare, compare_text};
pub use document::Document;
pub use embed::{EMBED_HOSTS, Embed, EmbedHost};
pub use figure::{Alt, Attachment, Figure, Gallery, Picture, media_source};
pub use inline::{Inline, Marks, Script, Text};
pub use json::DocumentError;
pub use kind::BlockKind;
pub use link::Href;
#[cfg(feature = "editing")]
pub use markdown::{read_markdown, write_markdown};
#[cfg(feature = "editing")]
pub use merge::{Conflict, Merged, TextConflict, merge, merge_text};
pub use read::{Finding, FindingKind, Reading, read_html};
pub use render::{render_html, render_text};
pub use table::{Cell, Row, Table};
