//! How editors keep the tags.

use chrono::{DateTime, Utc};
use domain::{
    Slug, TagId,
    audit::{Act, Subject, SubjectKind},
    section::Tag,
};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect,
    sea_query::{Expr, ExprTrait, Query},
};

use super::{Tags, tags::from_row};
use crate::{
    Administrator, Editor, Staff, StoreError,
    articles::read_slug,
    audit,
    entity::{article_tag, tag},
    redirects::Movable,
};

/// A tag as those who keep it see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptTag {
    /// The tag.
    pub tag: Tag,
    /// How many articles carry it, in whatever state.
    pub articles: i64,
}

#[derive(Debug, FromQueryResult)]
struct KeptRow {
    id: i64,
    slug: String,
    name: String,
    articles: i64,
}

impl Tags<'_> {
    /// The tags whose address holds `words`, in the order of their addresses, from behind `after` on.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list_kept(
        &self,
        _: Editor<'_>,
        words: &str,
        after: Option<&Slug>,
        limit: u32,
    ) -> Result<Vec<KeptTag>, StoreError> {
        let tag_id = (tag::Entity, tag::Column::Id);
        let articles = Query::select()
            .expr(Expr::cust("COUNT(*)"))
            .from(article_tag::Entity)
            .and_where(Expr::col((article_tag::Entity, article_tag::Column::TagId)).equals(tag_id))
            .take();
        let mut tags = tag::Entity::find().expr_as(Expr::from(articles), "articles");
        if let Ok(words) = Slug::from_title(words) {
            // A slug holds no character that means something in a pattern.
            tags = tags.filter(tag::Column::Slug.contains(words.as_str()));
        }
        if let Some(after) = after {
            tags = tags.filter(tag::Column::Slug.gt(after.as_str()));
        }
        let rows = tags
            .order_by_asc(tag::Column::Slug)
            .limit(u64::from(limit))
            .into_model::<KeptRow>()
            .all(&self.db.reader())
            .await?;
        rows.into_iter().map(KeptRow::into_kept).collect()
    }

    /// Gives a tag another name, and another address if `slug` is one; the old address then leads to it for good.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the address is taken, [`StoreError::NotFound`] when there is no such tag.
    pub async fn rename(
        &self,
        who: Editor<'_>,
        id: TagId,
        name: &str,
        slug: Slug,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let old = get(&transaction, id).await?;
        if old.slug == slug && old.name == name {
            return Ok(());
        }
        let address = Movable::Tag;
        address.move_on(&transaction, &old.slug, &slug).await?;
        let row = tag::ActiveModel {
            id: Unchanged(id.0),
            slug: Set(slug.as_str().to_owned()),
            name: Set(name.to_owned()),
        };
        let updated = tag::Entity::update(row).exec(&transaction).await;
        updated.map_err(StoreError::conflict("tag slug"))?;
        let detail = format!("Tên: {name}; địa chỉ: {slug}");
        note(&transaction, who.staff(), Act::Save, &old, &detail, now).await?;
        Ok(transaction.commit().await?)
    }

    /// Puts a tag into another one: its articles carry that one, once, and its address leads there for good.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when one of the two is not there, or they are the same.
    pub async fn merge(
        &self,
        who: Editor<'_>,
        id: TagId,
        into: TagId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        if id == into {
            return Err(StoreError::NotFound);
        }
        let transaction = self.db.begin().await?;
        let (merged, target) = (get(&transaction, id).await?, get(&transaction, into).await?);
        relabel(&transaction, id, into).await?;
        // What still carries the merged tag carries the other one too, and goes with it.
        tag::Entity::delete_by_id(id.0).exec(&transaction).await?;
        let address = Movable::Tag;
        address
            .leave(&transaction, &merged.slug, &target.slug)
            .await?;
        let detail = format!("Gộp vào thẻ {}", target.name);
        note(&transaction, who.staff(), Act::Merge, &merged, &detail, now).await?;
        Ok(transaction.commit().await?)
    }

    /// Takes a tag off all articles and deletes it for good.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such tag.
    pub async fn delete(
        &self,
        who: Administrator<'_>,
        id: TagId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let old = get(&transaction, id).await?;
        tag::Entity::delete_by_id(id.0).exec(&transaction).await?;
        note(&transaction, who.staff(), Act::Delete, &old, "", now).await?;
        Ok(transaction.commit().await?)
    }
}

impl KeptRow {
    fn into_kept(self) -> Result<KeptTag, StoreError> {
        Ok(KeptTag {
            tag: Tag {
                id: TagId(self.id),
                slug: read_slug(self.slug)?,
                name: self.name,
            },
            articles: self.articles,
        })
    }
}

async fn get<C: ConnectionTrait>(db: &C, id: TagId) -> Result<Tag, StoreError> {
    let row = tag::Entity::find_by_id(id.0).one(db).await?;
    from_row(row.ok_or(StoreError::NotFound)?)
}

/// Sticks `to` on everything that carries `from` and not `to` yet.
async fn relabel<C: ConnectionTrait>(db: &C, from: TagId, to: TagId) -> Result<(), DbErr> {
    use article_tag::Column;
    let carries_both = Query::select()
        .column(Column::ArticleId)
        .from(article_tag::Entity)
        .and_where(Expr::col(Column::TagId).eq(to.0))
        .take();
    let update = Query::update()
        .table(article_tag::Entity)
        .value(Column::TagId, to.0)
        .and_where(Expr::col(Column::TagId).eq(from.0))
        .and_where(Expr::col(Column::ArticleId).not_in_subquery(carries_both))
        .take();
    db.execute(&update).await?;
    Ok(())
}

async fn note<C: ConnectionTrait>(
    db: &C,
    who: &Staff,
    act: Act,
    tag: &Tag,
    detail: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let subject = Subject {
        kind: SubjectKind::Tag,
        id: tag.id.0,
        title: tag.name.clone(),
    };
    audit::note(db, Some(who), act, &subject, detail, now).await
}
