//! A line of the desk's lists, from the columns that it shows.

use chrono::{DateTime, Utc};
use domain::{AccountId, ArticleId, RevisionId, SectionId, section::Section};
use sea_orm::{
    FromQueryResult, QueryResult,
    sea_query::{Expr, ExprTrait, Order, Query, SelectStatement},
};

use super::{DeskEntry, columns::read_state, lock::is_frozen};
use crate::{
    StoreError,
    articles::read_slug,
    entity::{account, article, section},
};

#[derive(Debug, FromQueryResult)]
struct EntryRow {
    id: i64,
    slug: String,
    title: String,
    state: String,
    section_id: i64,
    section_slug: String,
    section_name: String,
    owner_id: Option<i64>,
    owner_name: Option<String>,
    published_at: Option<DateTime<Utc>>,
    expires_at: Option<DateTime<Utc>>,
    changed_at: DateTime<Utc>,
    head_revision_id: Option<i64>,
    published_revision_id: Option<i64>,
    note: Option<String>,
}

/// Selects the lines of the articles that a select of keys names, in the list's order.
pub(super) fn entries(keys: SelectStatement) -> SelectStatement {
    use article::Column;
    let of = |column: Column| (article::Entity, column);
    let mut select = Query::select();
    select
        .columns([
            of(Column::Id),
            of(Column::Slug),
            of(Column::Title),
            of(Column::State),
            of(Column::SectionId),
            of(Column::OwnerId),
            of(Column::PublishedAt),
            of(Column::ExpiresAt),
            of(Column::ChangedAt),
            of(Column::HeadRevisionId),
            of(Column::PublishedRevisionId),
            of(Column::Note),
        ])
        .expr_as(
            Expr::col((section::Entity, section::Column::Slug)),
            "section_slug",
        )
        .expr_as(
            Expr::col((section::Entity, section::Column::Name)),
            "section_name",
        )
        .expr_as(
            Expr::col((account::Entity, account::Column::Name)),
            "owner_name",
        )
        .from_subquery(keys, "key")
        .inner_join(
            article::Entity,
            Expr::col(("key", "id")).equals(of(Column::Id)),
        )
        .inner_join(
            section::Entity,
            Expr::col((section::Entity, section::Column::Id)).equals(of(Column::SectionId)),
        )
        .left_join(
            account::Entity,
            Expr::col((account::Entity, account::Column::Id)).equals(of(Column::OwnerId)),
        )
        .order_by(("key", "changed_at"), Order::Desc)
        .order_by(("key", "id"), Order::Desc);
    select
}

pub(super) fn into_entry(row: &QueryResult) -> Result<DeskEntry, StoreError> {
    let row = EntryRow::from_query_result(row, "")?;
    let state = read_state(&row.state)?;
    Ok(DeskEntry {
        id: ArticleId(row.id),
        slug: read_slug(row.slug)?,
        title: row.title,
        state,
        section: Section {
            id: SectionId(row.section_id),
            slug: read_slug(row.section_slug)?,
            name: row.section_name,
        },
        owner: row.owner_id.map(AccountId),
        owner_name: row.owner_name,
        published_at: row.published_at,
        expires_at: row.expires_at,
        changed_at: row.changed_at,
        head: row.head_revision_id.map(RevisionId),
        has_correction: is_frozen(state) && row.head_revision_id != row.published_revision_id,
        is_returned: row.note.is_some(),
    })
}
