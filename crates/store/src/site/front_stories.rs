//! The articles that were given a place on the front page: the lead story and those that follow it.

use chrono::{DateTime, Utc};
use domain::{ArticleId, Slug, arrange::Shift, audit::Act};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Select,
    sea_query::{Expr, ExprTrait, OnConflict},
};

use super::{Site, front::PART, note};
use crate::{
    Administrator, StoreError,
    arrange::{next_position, shift},
    articles::{is_visible, read_slug},
    entity::{article, front_story},
};

/// How many stories can be pinned below the lead story.
pub const PINNED_MAX: u32 = 6;

/// An article that was given a place on the front page, as those who arrange it see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontStory {
    /// The article.
    pub article: ArticleId,
    /// The last part of its address.
    pub slug: Slug,
    /// Its headline.
    pub title: String,
    /// True for the lead story.
    pub is_lead: bool,
    /// False while readers do not see it, so that its place stays empty.
    pub is_shown: bool,
}

#[derive(Debug, FromQueryResult)]
struct StoryRow {
    id: i64,
    slug: String,
    title: String,
    is_lead: bool,
    is_shown: bool,
}

impl Site<'_> {
    /// The lead story and the pinned ones in their order.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn front_stories(
        &self,
        _: Administrator<'_>,
        now: DateTime<Utc>,
    ) -> Result<Vec<FrontStory>, StoreError> {
        let own = Expr::col((front_story::Entity, front_story::Column::ArticleId))
            .equals((article::Entity, article::Column::Id));
        let is_shown = Expr::from(is_visible(now));
        let mut select = article::Entity::find()
            .select_only()
            .columns([article::Column::Id, article::Column::Slug])
            .column(article::Column::Title)
            .column_as(front_story::Column::IsLead, "is_lead")
            .expr_as(is_shown, "is_shown");
        QuerySelect::query(&mut select).inner_join(front_story::Entity, own);
        let rows = select
            .order_by_desc(front_story::Column::IsLead)
            .order_by_asc(front_story::Column::Position)
            .order_by_asc(front_story::Column::ArticleId)
            .into_model::<StoryRow>()
            .all(&self.db.reader())
            .await?;
        rows.into_iter().map(StoryRow::into_story).collect()
    }

    /// Makes an article that readers see the lead story, or pins it behind those that are pinned already.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when readers see no article at this address, [`StoreError::Conflict`] when as many as
    /// there is room for are pinned.
    pub async fn place_story(
        &self,
        who: Administrator<'_>,
        slug: &Slug,
        is_lead: bool,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        use front_story::Column;
        let transaction = self.db.begin().await?;
        let (id, title) = find_shown(&transaction, slug, now).await?;
        let others = pinned().filter(Column::ArticleId.ne(id));
        if is_lead {
            let earlier = front_story::Entity::delete_many().filter(Column::IsLead.eq(true));
            earlier.exec(&transaction).await?;
        } else if others.clone().count(&transaction).await? >= u64::from(PINNED_MAX) {
            return Err(StoreError::Conflict {
                what: "place on the front page",
            });
        }
        let row = front_story::ActiveModel {
            article_id: Set(id),
            position: Set(next_position(&transaction, others, Column::Position).await?),
            is_lead: Set(is_lead),
        };
        front_story::Entity::insert(row)
            .on_conflict(
                OnConflict::column(Column::ArticleId)
                    .update_columns([Column::Position, Column::IsLead])
                    .to_owned(),
            )
            .exec_without_returning(&transaction)
            .await?;
        let place = if is_lead { "Tin chính" } else { "Ghim" };
        let detail = format!("{place}: {title}");
        note(&transaction, who, Act::Arrange, (PART, &detail), now).await?;
        Ok(transaction.commit().await?)
    }

    /// Moves a pinned story one place up or down.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not pinned.
    pub async fn shift_story(
        &self,
        who: Administrator<'_>,
        id: ArticleId,
        step: Shift,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        use front_story::Column;
        let transaction = self.db.begin().await?;
        let columns = (Column::ArticleId, Column::Position);
        if shift(&transaction, pinned(), columns, id.0, step).await? {
            let title = title(&transaction, id).await?;
            note(&transaction, who, Act::Arrange, (PART, &title), now).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Takes away the place that an article was given; it then stands where its age puts it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it has none.
    pub async fn release_story(
        &self,
        who: Administrator<'_>,
        id: ArticleId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let gone = front_story::Entity::delete_by_id(id.0).exec(&transaction);
        if gone.await?.rows_affected == 0 {
            return Err(StoreError::NotFound);
        }
        let detail = format!("Bỏ ghim: {}", title(&transaction, id).await?);
        note(&transaction, who, Act::Arrange, (PART, &detail), now).await?;
        Ok(transaction.commit().await?)
    }
}

impl StoryRow {
    fn into_story(self) -> Result<FrontStory, StoreError> {
        Ok(FrontStory {
            article: ArticleId(self.id),
            slug: read_slug(self.slug)?,
            title: self.title,
            is_lead: self.is_lead,
            is_shown: self.is_shown,
        })
    }
}

fn pinned() -> Select<front_story::Entity> {
    front_story::Entity::find().filter(front_story::Column::IsLead.eq(false))
}

/// The number and the headline of the article that readers see under this slug.
async fn find_shown<C: ConnectionTrait>(
    db: &C,
    slug: &Slug,
    now: DateTime<Utc>,
) -> Result<(i64, String), StoreError> {
    let found: Option<(i64, String)> = article::Entity::find()
        .select_only()
        .columns([article::Column::Id, article::Column::Title])
        .filter(article::Column::Slug.eq(slug.as_str()))
        .filter(is_visible(now))
        .into_tuple()
        .one(db)
        .await?;
    found.ok_or(StoreError::NotFound)
}

async fn title<C: ConnectionTrait>(db: &C, id: ArticleId) -> Result<String, StoreError> {
    let title: Option<String> = article::Entity::find_by_id(id.0)
        .select_only()
        .column(article::Column::Title)
        .into_tuple()
        .one(db)
        .await?;
    title.ok_or(StoreError::NotFound)
}
