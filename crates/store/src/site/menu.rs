//! The menu above every page, where it is not simply the sections.

use chrono::{DateTime, Utc};
use domain::{PageId, SectionId, Slug, arrange::Shift, audit::Act};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ConnectionTrait, EntityTrait, FromQueryResult, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, Query, SelectStatement},
};

use super::{Site, note};
use crate::{
    Administrator, StoreError,
    arrange::{next_position, shift},
    articles::read_slug,
    entity::{menu_entry, page, section},
};

/// What the audit log calls the menu.
const PART: &str = "Menu";

/// An entry of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuEntry {
    /// Its number.
    pub id: i64,
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub target: MenuTarget,
}

/// Where an entry of the menu leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MenuTarget {
    /// To a section.
    Section(Slug),
    /// To a standing page.
    Page {
        /// The last part of its address.
        slug: Slug,
        /// Whether readers see it.
        is_published: bool,
    },
    /// To an address elsewhere.
    Link(String),
}

/// Where an entry that is not kept yet shall lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewMenuTarget {
    /// To a section.
    Section(SectionId),
    /// To a standing page.
    Page(PageId),
    /// To an address elsewhere.
    Link(String),
}

#[derive(Debug, FromQueryResult)]
struct EntryRow {
    id: i64,
    label: String,
    url: Option<String>,
    section_slug: Option<String>,
    page_slug: Option<String>,
    page_is_published: Option<bool>,
}

impl Site<'_> {
    /// The entries of the menu in their order; none while the menu is simply the sections.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn menu(&self) -> Result<Vec<MenuEntry>, StoreError> {
        let rows = menu_entry::Entity::find()
            .select_only()
            .columns([menu_entry::Column::Id, menu_entry::Column::Label])
            .column(menu_entry::Column::Url)
            .expr_as(Expr::from(section_slug()), "section_slug")
            .expr_as(Expr::from(of_page(page::Column::Slug)), "page_slug")
            .expr_as(
                Expr::from(of_page(page::Column::IsPublished)),
                "page_is_published",
            )
            .order_by_asc(menu_entry::Column::Position)
            .order_by_asc(menu_entry::Column::Id)
            .into_model::<EntryRow>()
            .all(&self.db.reader())
            .await?;
        rows.into_iter().filter_map(EntryRow::into_entry).collect()
    }

    /// Adds an entry behind all others.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the section or page that it shall lead to is not there.
    pub async fn add_menu_entry(
        &self,
        who: Administrator<'_>,
        label: &str,
        target: NewMenuTarget,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let position = next_position(
            &transaction,
            menu_entry::Entity::find(),
            menu_entry::Column::Position,
        );
        let mut row = menu_entry::ActiveModel {
            id: NotSet,
            position: Set(position.await?),
            label: Set(label.to_owned()),
            section_id: Set(None),
            page_id: Set(None),
            url: Set(None),
        };
        match target {
            NewMenuTarget::Section(id) => {
                let found = section::Entity::find_by_id(id.0).one(&transaction).await?;
                row.section_id = Set(Some(found.ok_or(StoreError::NotFound)?.id));
            }
            NewMenuTarget::Page(id) => {
                let found = page::Entity::find_by_id(id.0).one(&transaction).await?;
                row.page_id = Set(Some(found.ok_or(StoreError::NotFound)?.id));
            }
            NewMenuTarget::Link(url) => row.url = Set(Some(url)),
        }
        let insert = menu_entry::Entity::insert(row);
        insert.exec_without_returning(&transaction).await?;
        note(&transaction, who, Act::Create, (PART, label), now).await?;
        Ok(transaction.commit().await?)
    }

    /// Moves an entry one place up or down; at the end of the menu it stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such entry.
    pub async fn shift_menu_entry(
        &self,
        who: Administrator<'_>,
        id: i64,
        step: Shift,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let label = get(&transaction, id).await?.label;
        let columns = (menu_entry::Column::Id, menu_entry::Column::Position);
        if shift(&transaction, menu_entry::Entity::find(), columns, id, step).await? {
            note(&transaction, who, Act::Arrange, (PART, &label), now).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Takes an entry out of the menu.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such entry.
    pub async fn delete_menu_entry(
        &self,
        who: Administrator<'_>,
        id: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let label = get(&transaction, id).await?.label;
        menu_entry::Entity::delete_by_id(id)
            .exec(&transaction)
            .await?;
        note(&transaction, who, Act::Delete, (PART, &label), now).await?;
        Ok(transaction.commit().await?)
    }
}

impl EntryRow {
    /// The entry; nothing for one whose target left between two questions.
    fn into_entry(self) -> Option<Result<MenuEntry, StoreError>> {
        let target = match (self.section_slug, self.page_slug, self.url) {
            (Some(slug), _, _) => read_slug(slug).map(MenuTarget::Section),
            (None, Some(slug), _) => read_slug(slug).map(|slug| MenuTarget::Page {
                slug,
                is_published: self.page_is_published.unwrap_or(false),
            }),
            (None, None, Some(url)) => Ok(MenuTarget::Link(url)),
            (None, None, None) => return None,
        };
        let (id, label) = (self.id, self.label);
        Some(target.map(|target| MenuEntry { id, label, target }))
    }
}

async fn get<C: ConnectionTrait>(db: &C, id: i64) -> Result<menu_entry::Model, StoreError> {
    let row = menu_entry::Entity::find_by_id(id).one(db).await?;
    row.ok_or(StoreError::NotFound)
}

fn section_slug() -> SelectStatement {
    let own = Expr::col((section::Entity, section::Column::Id));
    Query::select()
        .column((section::Entity, section::Column::Slug))
        .from(section::Entity)
        .and_where(own.equals((menu_entry::Entity, menu_entry::Column::SectionId)))
        .take()
}

fn of_page(column: page::Column) -> SelectStatement {
    let own = Expr::col((page::Entity, page::Column::Id));
    Query::select()
        .column((page::Entity, column))
        .from(page::Entity)
        .and_where(own.equals((menu_entry::Entity, menu_entry::Column::PageId)))
        .take()
}
