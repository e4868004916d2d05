//! The wordings that were corrected after the first ballot; a row is never changed afterwards.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_correction")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub survey_id: i64,
    pub corrected_at: DateTimeUtc,
    /// True for the question, false for a choice.
    pub is_question: bool,
    pub old_wording: String,
    pub new_wording: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
