//! How administrators keep the sections.

use chrono::{DateTime, Utc};
use domain::{
    SectionId, Slug,
    arrange::Shift,
    audit::{Act, Subject, SubjectKind},
    section::Section,
};
use sea_orm::{
    ActiveValue::{NotSet, Set, Unchanged},
    ConnectionTrait, EntityTrait, FromQueryResult, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, Query},
};

use super::{Sections, sections::from_row};
use crate::{
    Administrator, StoreError,
    arrange::{next_position, shift},
    articles::read_slug,
    audit,
    entity::{article, section},
    redirects::Movable,
};

/// A section as those who keep it see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSection {
    /// The section.
    pub section: Section,
    /// How many articles stand on it, in whatever state.
    pub articles: i64,
}

#[derive(Debug, FromQueryResult)]
struct KeptRow {
    id: i64,
    slug: String,
    name: String,
    articles: i64,
}

impl Sections<'_> {
    /// All sections in the order of the menu, with how much stands on each.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list_kept(&self, _: Administrator<'_>) -> Result<Vec<KeptSection>, StoreError> {
        let section_id = (section::Entity, section::Column::Id);
        let articles = Query::select()
            .expr(Expr::cust("COUNT(*)"))
            .from(article::Entity)
            .and_where(Expr::col((article::Entity, article::Column::SectionId)).equals(section_id))
            .take();
        let rows = section::Entity::find()
            .expr_as(Expr::from(articles), "articles")
            .order_by_asc(section::Column::Position)
            .order_by_asc(section::Column::Id)
            .into_model::<KeptRow>()
            .all(&self.db.reader())
            .await?;
        rows.into_iter().map(KeptRow::into_kept).collect()
    }

    /// Adds a section behind all others.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when its address is taken.
    pub async fn add(
        &self,
        who: Administrator<'_>,
        name: &str,
        slug: Slug,
        now: DateTime<Utc>,
    ) -> Result<Section, StoreError> {
        let transaction = self.db.begin().await?;
        Movable::Section
            .check_free(&transaction, None, &slug)
            .await?;
        let position = next_position(
            &transaction,
            section::Entity::find(),
            section::Column::Position,
        );
        let row = section::ActiveModel {
            id: NotSet,
            slug: Set(slug.as_str().to_owned()),
            name: Set(name.to_owned()),
            position: Set(position.await?),
        };
        let inserted = section::Entity::insert(row).exec(&transaction).await;
        let id = inserted.map_err(StoreError::conflict("section slug"))?;
        let section = Section {
            id: SectionId(id.last_insert_id),
            slug,
            name: name.to_owned(),
        };
        note(&transaction, who, Act::Create, &section, "", now).await?;
        transaction.commit().await?;
        Ok(section)
    }

    /// Gives a section another name, and another address if `slug` is one; the old address then leads to it for good.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the address is taken, [`StoreError::NotFound`] when there is no such section.
    pub async fn rename(
        &self,
        who: Administrator<'_>,
        id: SectionId,
        name: &str,
        slug: Slug,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let old = get(&transaction, id).await?;
        if old.slug == slug && old.name == name {
            return Ok(());
        }
        let address = Movable::Section;
        address.move_on(&transaction, &old.slug, &slug).await?;
        let row = section::ActiveModel {
            id: Unchanged(id.0),
            slug: Set(slug.as_str().to_owned()),
            name: Set(name.to_owned()),
            position: NotSet,
        };
        let updated = section::Entity::update(row).exec(&transaction).await;
        updated.map_err(StoreError::conflict("section slug"))?;
        let detail = changes(&old, name, &slug);
        note(&transaction, who, Act::Save, &old, &detail, now).await?;
        Ok(transaction.commit().await?)
    }

    /// Moves a section one place up or down in the menu; at the end of the menu it stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such section.
    pub async fn shift(
        &self,
        who: Administrator<'_>,
        id: SectionId,
        step: Shift,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let section = get(&transaction, id).await?;
        let columns = (section::Column::Id, section::Column::Position);
        if shift(&transaction, section::Entity::find(), columns, id.0, step).await? {
            note(&transaction, who, Act::Arrange, &section, "", now).await?;
        }
        Ok(transaction.commit().await?)
    }
}

impl KeptRow {
    fn into_kept(self) -> Result<KeptSection, StoreError> {
        Ok(KeptSection {
            section: Section {
                id: SectionId(self.id),
                slug: read_slug(self.slug)?,
                name: self.name,
            },
            articles: self.articles,
        })
    }
}

pub(super) async fn get<C: ConnectionTrait>(db: &C, id: SectionId) -> Result<Section, StoreError> {
    let row = section::Entity::find_by_id(id.0).one(db).await?;
    from_row(row.ok_or(StoreError::NotFound)?)
}

fn changes(old: &Section, name: &str, slug: &Slug) -> String {
    let mut changes = Vec::new();
    if old.name != name {
        changes.push(format!("Tên mới: {name}"));
    }
    if old.slug != *slug {
        changes.push(format!("Địa chỉ mới: {slug}"));
    }
    changes.join("; ")
}

pub(super) async fn note<C: ConnectionTrait>(
    db: &C,
    who: Administrator<'_>,
    act: Act,
    section: &Section,
    detail: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let subject = Subject {
        kind: SubjectKind::Section,
        id: section.id.0,
        title: section.name.clone(),
    };
    audit::note(db, Some(who.staff()), act, &subject, detail, now).await
}
