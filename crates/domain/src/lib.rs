//! What the portal is about: pure types and rules.
//!
//! This crate does no I/O, reads no clock and knows neither the web framework nor the database. Everything that needs
//! "now" is told what time it is.

pub mod account;
pub mod arrange;
pub mod article;
pub mod audit;
pub mod id;
pub mod life;
pub mod page;
pub mod paging;
pub mod revision;
pub mod section;
pub mod site;
pub mod slug;
pub mod survey;
pub mod text;
pub mod time;
pub mod visitors;

pub use id::{
    AccountId, ArticleId, AuthorId, ChoiceId, PageId, PictureId, RevisionId, SectionId, SurveyId,
    TagId,
};
pub use slug::Slug;
