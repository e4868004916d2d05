//! Which sections stand on the front page, in which order and with how much.

use chrono::{DateTime, Utc};
use domain::{ArticleId, SectionId, arrange::Shift, audit::Act, section::Section};
use sea_orm::{
    ActiveValue::Set,
    ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, Func, OnConflict},
};

use super::{Site, note};
use crate::{
    Administrator, StoreError,
    arrange::shift,
    articles::read_slug,
    entity::{front_block, front_story, section},
};

/// What the audit log calls the front page.
pub(super) const PART: &str = "Trang chủ";
/// How many stories of a section stand on the front page unless somebody said otherwise.
pub const STORIES_PER_BLOCK: u32 = 4;

/// How administrators arranged the front page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrontPlan {
    /// The article that shall be the lead story, if not simply the newest.
    pub lead: Option<ArticleId>,
    /// The articles that shall follow it before the newest, in their order.
    pub pinned: Vec<ArticleId>,
    /// The sections in their order.
    pub blocks: Vec<FrontBlock>,
}

/// A section on the front page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontBlock {
    /// The section.
    pub section: Section,
    /// How many of its stories stand there; with none it is left out.
    pub stories: u32,
}

#[derive(Debug, FromQueryResult)]
struct BlockRow {
    id: i64,
    slug: String,
    name: String,
    stories: Option<i32>,
}

impl Site<'_> {
    /// How the front page is arranged; whether readers may see its stories is asked when they are shown.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn front_plan(&self) -> Result<FrontPlan, StoreError> {
        let reader = self.db.reader();
        let stories = front_story::Entity::find()
            .order_by_asc(front_story::Column::Position)
            .order_by_asc(front_story::Column::ArticleId)
            .all(&reader)
            .await?;
        let (lead, pinned): (Vec<_>, Vec<_>) = stories.into_iter().partition(|story| story.is_lead);
        let id = |story: front_story::Model| ArticleId(story.article_id);
        Ok(FrontPlan {
            lead: lead.into_iter().next().map(id),
            pinned: pinned.into_iter().map(id).collect(),
            blocks: blocks(&reader).await?,
        })
    }

    /// Says how many stories of a section stand on the front page; with none it is left out.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such section.
    pub async fn set_block(
        &self,
        who: Administrator<'_>,
        id: SectionId,
        stories: u32,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let name = write_down(&transaction, id).await?;
        let row = front_block::ActiveModel {
            section_id: Set(id.0),
            stories: Set(i32::try_from(stories).unwrap_or(i32::MAX)),
            ..Default::default()
        };
        front_block::Entity::update(row).exec(&transaction).await?;
        let detail = format!("{name}: {stories} bài");
        note(&transaction, who, Act::Save, (PART, &detail), now).await?;
        Ok(transaction.commit().await?)
    }

    /// Moves a section one place up or down on the front page.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such section.
    pub async fn shift_block(
        &self,
        who: Administrator<'_>,
        id: SectionId,
        step: Shift,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        use front_block::Column;
        let transaction = self.db.begin().await?;
        let name = write_down(&transaction, id).await?;
        let (all, columns) = (
            front_block::Entity::find(),
            (Column::SectionId, Column::Position),
        );
        if shift(&transaction, all, columns, id.0, step).await? {
            note(&transaction, who, Act::Arrange, (PART, &name), now).await?;
        }
        Ok(transaction.commit().await?)
    }
}

async fn blocks<C: ConnectionTrait>(db: &C) -> Result<Vec<FrontBlock>, StoreError> {
    let own = Expr::col((front_block::Entity, front_block::Column::SectionId))
        .equals((section::Entity, section::Column::Id));
    let place = Expr::col((front_block::Entity, front_block::Column::Position));
    let mut select = section::Entity::find()
        .select_only()
        .columns([section::Column::Id, section::Column::Slug])
        .column(section::Column::Name)
        .column_as(front_block::Column::Stories, "stories");
    QuerySelect::query(&mut select).join(JoinType::LeftJoin, front_block::Entity, own);
    let rows = select
        .order_by_asc(Func::coalesce([place, Expr::val(i32::MAX)]))
        .order_by_asc(section::Column::Position)
        .order_by_asc(section::Column::Id)
        .into_model::<BlockRow>()
        .all(db)
        .await?;
    rows.into_iter().map(BlockRow::into_block).collect()
}

impl BlockRow {
    fn into_block(self) -> Result<FrontBlock, StoreError> {
        let stories = self
            .stories
            .map(|stories| u32::try_from(stories).unwrap_or(0));
        Ok(FrontBlock {
            section: Section {
                id: SectionId(self.id),
                slug: read_slug(self.slug)?,
                name: self.name,
            },
            stories: stories.unwrap_or(STORIES_PER_BLOCK),
        })
    }
}

/// Gives every section a row of its own where it stands, so that one of them can change; says the one's name.
async fn write_down<C: ConnectionTrait>(db: &C, id: SectionId) -> Result<String, StoreError> {
    let blocks = blocks(db).await?;
    let of_section = |block: &&FrontBlock| block.section.id == id;
    let block = blocks.iter().find(of_section).ok_or(StoreError::NotFound)?;
    let name = block.section.name.clone();
    for (position, block) in (1_i32..).zip(blocks) {
        let row = front_block::ActiveModel {
            section_id: Set(block.section.id.0),
            position: Set(position),
            stories: Set(i32::try_from(block.stories).unwrap_or(0)),
        };
        front_block::Entity::insert(row)
            .on_conflict(
                OnConflict::column(front_block::Column::SectionId)
                    .update_column(front_block::Column::Position)
                    .to_owned(),
            )
            .exec_without_returning(db)
            .await?;
    }
    Ok(name)
}
