//! How often a login went wrong, by login name and by network.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempt")]
pub struct Model {
    /// A keyed hash of the name or the network.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Vec<u8>,
    pub failures: i32,
    pub last_at: DateTimeUtc,
    pub waits_until: Option<DateTimeUtc>,
    /// True for a network from which this login name has logged in.
    pub is_known: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
