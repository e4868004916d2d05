//! The uploaded pictures; their bytes lie in files named by the hash.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "picture")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub hash: String,
    pub media_type: String,
    pub width: i32,
    pub height: i32,
    pub alt: String,
    /// The smaller and larger copies as JSON.
    pub variants: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
