//! The secrets from which phones make codes.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "totp")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: i64,
    /// The encrypted secret in force.
    pub secret: Option<String>,
    /// The step of the last code that was taken, which is not taken again.
    pub last_step: i64,
    /// An encrypted secret that its owner has not answered from yet.
    pub offered: Option<String>,
    pub offered_until: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
