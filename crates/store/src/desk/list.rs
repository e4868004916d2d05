//! The desk's lists: what a person may read, what changed last first, a page at a time.
//!
//! A list is put together of runs, each walking one index from its newest entry on and no further than a page: one for
//! all articles, or one for each section that the person edits and one for the person's own.

use chrono::{DateTime, Utc};
use domain::{SectionId, text::fold};
use sea_orm::{
    ConnectionTrait,
    sea_query::{Asterisk, Condition, Expr, ExprTrait, Order, Query, SelectStatement, UnionType},
};

use super::{
    Desk, DeskEntry, DeskFilter, DeskPlace,
    entry::{entries, into_entry},
    terms::{Terms, column},
};
use crate::{Staff, StoreError, entity::article};

/// The longest page of a list.
const LIMIT_MAX: u32 = 200;

/// Which articles one run of an index gives.
#[derive(Clone, Copy, Debug)]
pub(super) enum Run {
    /// All of them.
    All,
    /// Those of one section.
    Section(SectionId),
    /// Those that one account began.
    Owner(i64),
}

impl Desk<'_> {
    /// One page of the articles that the person may read, from behind `after` on, at most 200.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list(
        &self,
        staff: &Staff,
        filter: &DeskFilter,
        after: Option<DeskPlace>,
        limit: u32,
        now: DateTime<Utc>,
    ) -> Result<Vec<DeskEntry>, StoreError> {
        let limit = Ord::min(limit, LIMIT_MAX);
        let Some(keys) = keys(staff, filter, after, limit, now) else {
            return Ok(Vec::new());
        };
        let rows = self.db.reader().query_all(&entries(keys)).await?;
        rows.iter().map(into_entry).collect()
    }
}

/// The runs that together give what the person may read, of one section or of all.
pub(super) fn runs(staff: &Staff, section: Option<SectionId>, is_mine: bool) -> Vec<Run> {
    let own = Run::Owner(staff.id().0);
    if is_mine {
        return vec![own];
    }
    match (staff.sections(), section) {
        (None, None) => vec![Run::All],
        (None, Some(section)) => vec![Run::Section(section)],
        (Some(sections), Some(section)) if sections.contains(&section) => {
            vec![Run::Section(section)]
        }
        (Some(_), Some(_)) => vec![own],
        (Some(sections), None) => {
            let of_sections = sections.iter().map(|section| Run::Section(*section));
            of_sections.chain([own]).collect()
        }
    }
}

/// Selects the keys of a page, `id` and `changed_at`, in order.
pub(super) fn keys(
    staff: &Staff,
    filter: &DeskFilter,
    after: Option<DeskPlace>,
    limit: u32,
    now: DateTime<Utc>,
) -> Option<SelectStatement> {
    let terms = Terms {
        is_special: filter.waiting.is_some() || !fold(&filter.words).trim().is_empty(),
    };
    let (parts, may_read) = if terms.is_special {
        (vec![Run::All], terms.may_read(staff, filter.is_mine))
    } else {
        let runs = runs(staff, filter.section, filter.is_mine);
        (runs, Condition::all())
    };
    let mut parts = parts.into_iter().map(|run| {
        let mut part = run.keys();
        part.cond_where(terms.matches(filter, now))
            .cond_where(may_read.clone())
            .order_by(article::Column::ChangedAt, Order::Desc)
            .order_by(article::Column::Id, Order::Desc)
            .limit(u64::from(limit));
        if let Some(after) = after {
            part.and_where(
                Expr::tuple([
                    column(article::Column::ChangedAt),
                    column(article::Column::Id),
                ])
                .lt(Expr::tuple([
                    Expr::val(after.changed_at),
                    Expr::val(after.id.0),
                ])),
            );
        }
        // SQLite allows order and limit only at the end of a whole union.
        Query::select()
            .column(Asterisk)
            .from_subquery(part, "part")
            .take()
    });
    let mut union = parts.next()?;
    for part in parts {
        // Not ALL: an own article in an own section comes twice.
        union.union(UnionType::Distinct, part);
    }
    Some(
        Query::select()
            .columns(["id", "changed_at"])
            .from_subquery(union, "run")
            .order_by("changed_at", Order::Desc)
            .order_by("id", Order::Desc)
            .limit(u64::from(limit))
            .take(),
    )
}

impl Run {
    /// Selects the keys of the run's articles, in no order yet.
    fn keys(self) -> SelectStatement {
        let mut select = Query::select();
        select
            .columns([article::Column::Id, article::Column::ChangedAt])
            .from(article::Entity);
        self.narrow(&mut select);
        select
    }

    /// Keeps only the run's articles.
    pub(super) fn narrow(self, select: &mut SelectStatement) {
        match self {
            Self::All => select,
            Self::Section(section) => {
                select.and_where(column(article::Column::SectionId).eq(section.0))
            }
            Self::Owner(owner) => select.and_where(column(article::Column::OwnerId).eq(owner)),
        };
    }
}
