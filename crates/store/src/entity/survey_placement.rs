//! Beside which pages a survey stands.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_placement")]
pub struct Model {
    /// One of `article`, `section`, `front_page` and `everywhere`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub place: String,
    /// The article or section; 0 for the places of which there is one.
    #[sea_orm(primary_key, auto_increment = false)]
    pub place_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub survey_id: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::survey::Entity",
        from = "Column::SurveyId",
        to = "super::survey::Column::Id"
    )]
    Survey,
}

impl ActiveModelBehavior for ActiveModel {}
