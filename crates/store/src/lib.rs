//! What the portal remembers: articles, pages, pictures, surveys and visitors, in SQLite or PostgreSQL.
//!
//! Domain types go in and come out. Nothing here knows HTML or HTTP, and no SeaORM type leaves but as the source of an
//! error.

mod accounts;
mod arrange;
mod articles;
mod audit;
mod connection;
mod desk;
#[expect(
    unreachable_pub,
    reason = "SeaORM's derives make public items, which need public models"
)]
mod entity;
mod error;
mod groups;
mod imports;
mod migration;
mod pages;
mod pictures;
mod redirects;
mod saved_filters;
mod secrets;
mod shelves;
mod site;
mod staff;
mod store;
mod surveys;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;
mod transaction;
mod visitors;

pub use accounts::{
    AccountEntry, Accounts, AttemptKeys, LAST_ADMINISTRATOR, Level, LoggedIn, Login, NewAccount,
    Owner, PasskeyEntry, SessionEntry, SessionId, Sessions, Token, TotpSecret,
};
pub use articles::{Around, Articles, Headline, NewArticle, NewPictureRef, Shelf};
pub use audit::{AuditEntry, AuditFilter, AuditLog, AuditPlace};
pub use desk::{
    CreateOutcome, Desk, DeskArticle, DeskEntry, DeskFilter, DeskPlace, EachOutcome, Expected,
    Expiry, MoveDetails, MoveOutcome, Note, Preview, Revision, RevisionText, SaveOutcome, Share,
    Waiting,
};
pub use error::StoreError;
pub use imports::Imports;
pub use pages::{KeptPage, NewPage, PageDraft, PageRevision, PageSaved, Pages};
pub use pictures::{NewPicture, Pictures, Variant};
pub use redirects::Redirects;
pub use saved_filters::{SAVED_FILTERS_MAX, SavedFilter, SavedFilters};
pub use shelves::{Authors, KeptSection, KeptTag, NewSection, Sections, Tags};
pub use site::{
    Banner, FrontBlock, FrontPlan, FrontStory, MenuEntry, MenuTarget, NewBanner, NewMenuTarget,
    PINNED_MAX, STORIES_PER_BLOCK, Site, SiteLink,
};
pub use staff::{Administrator, Editor, Staff};
pub use store::{Store, StoreOptions};
pub use surveys::{
    Beside, CastOutcome, ChangeOutcome, DeleteOutcome, NewSurvey, Surveys, VoterHash, WholeSurvey,
};
pub use transaction::Transaction;
pub use visitors::{VisitBatch, Visitors};
