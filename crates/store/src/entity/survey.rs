//! The questions, each with its count of ballots.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub slug: String,
    pub question: String,
    /// The most choices on one ballot of several; nothing for exactly one.
    pub choices_max: Option<i32>,
    /// When it opens; while it is not scheduled, when it was written down.
    pub opens_at: DateTimeUtc,
    pub closes_at: Option<DateTimeUtc>,
    pub ballots: i64,
    pub is_scheduled: bool,
    pub is_shuffled: bool,
    pub results: String,
    pub is_corrected: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
