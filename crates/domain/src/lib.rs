//! What the portal is about: pure types and rules.
//!
//! This crate does no I/O, reads no clock and knows neither the web framework nor the database. Everything that needs
//! "now" is told what time it is.

pub mod article;
pub mod id;
pub mod page;
pub mod paging;
pub mod section;
pub mod slug;
pub mod survey;
pub mod text;
pub mod time;
pub mod visitors;

pub use id::{ArticleId, AuthorId, ChoiceId, PageId, PictureId, SectionId, SurveyId, TagId};
pub use slug::Slug;
