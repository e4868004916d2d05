//! The saved states of the articles; rows are added and, with their article or long after, deleted, but never changed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "revision")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub article_id: i64,
    pub made_at: DateTimeUtc,
    /// Nobody for a text that was there before the desk.
    pub account_id: Option<i64>,
    pub account_name: String,
    pub is_autosave: bool,
    pub origin: String,
    pub title: String,
    pub lead: String,
    pub byline: String,
    pub section_id: i64,
    pub author_id: Option<i64>,
    pub picture_id: Option<i64>,
    pub picture_url: Option<String>,
    pub picture_alt: String,
    pub picture_width: i32,
    pub picture_height: i32,
    /// The tags' numbers as a JSON list.
    pub tags: String,
    pub body: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
