//! The tables as SeaORM sees them, one file each; nothing outside this crate names them.

pub mod account;
pub mod account_section;
pub mod article;
pub mod article_tag;
pub mod audit;
pub mod author;
pub mod choice;
pub mod desk_presence;
pub mod imported;
pub mod page;
pub mod participation;
pub mod picture;
pub mod presence;
pub mod publication;
pub mod redirect;
pub mod revision;
pub mod secret;
pub mod section;
pub mod share;
pub mod survey;
pub mod tag;
pub mod view_day;
pub mod visit_day;
pub mod visitor_salt;
