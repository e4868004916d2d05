//! The banners beside and below every page.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "banner")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub place: String,
    pub position: i32,
    pub picture_id: Option<i64>,
    pub picture_url: Option<String>,
    pub alt: String,
    pub url: String,
    pub shown_from: Option<DateTimeUtc>,
    pub shown_until: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
