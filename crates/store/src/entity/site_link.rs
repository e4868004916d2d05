//! The links beside and below every page.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "site_link")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub place: String,
    pub position: i32,
    pub label: String,
    pub url: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
