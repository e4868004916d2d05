//! The news.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "article")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub slug: String,
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
    pub state: String,
    pub published_at: Option<DateTimeUtc>,
    pub expires_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub updated_at: Option<DateTimeUtc>,
    pub views: i64,
    pub body: String,
    /// Nobody for one that was imported.
    pub owner_id: Option<i64>,
    /// The latest revision; nothing until the article is first opened on the desk.
    pub head_revision_id: Option<i64>,
    /// The revision that readers see, will see at the set moment, or saw last.
    pub published_revision_id: Option<i64>,
    /// Why it was given back.
    pub note: Option<String>,
    pub note_by: Option<i64>,
    /// When it was last saved or moved.
    pub changed_at: DateTimeUtc,
    pub binned_at: Option<DateTimeUtc>,
    /// The title as a search for words compares it.
    pub folded_title: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::section::Entity",
        from = "Column::SectionId",
        to = "super::section::Column::Id"
    )]
    Section,
    #[sea_orm(
        belongs_to = "super::author::Entity",
        from = "Column::AuthorId",
        to = "super::author::Column::Id"
    )]
    Author,
    #[sea_orm(
        belongs_to = "super::picture::Entity",
        from = "Column::PictureId",
        to = "super::picture::Column::Id"
    )]
    Picture,
}

impl ActiveModelBehavior for ActiveModel {}
