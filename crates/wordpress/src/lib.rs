//! Reads a WordPress export: the XML as a stream of records, WordPress bodies as plain HTML.
//!
//! Knows nothing of the portal's own types and never holds more of the file than one record.

mod attachments;
mod body;
mod channel;
mod cursor;
mod error;
mod event;
mod export;
mod item;
mod meter;
mod record;
mod text;

pub use attachments::{AttachedFile, Attachments};
pub use body::{Context, body_html};
pub use error::{ExportError, Flaw};
pub use export::ExportReader;
pub use record::{Item, ItemKind, Record, Status, Term};
pub use text::plain_text;
