//! The saved states of standing pages; rows are only ever added.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "page_revision")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub page_id: i64,
    pub number: i32,
    pub title: String,
    pub saved_at: DateTimeUtc,
    /// Nobody for what was imported.
    pub account_id: Option<i64>,
    pub account_name: String,
    pub restored_from: Option<i32>,
    pub body: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
