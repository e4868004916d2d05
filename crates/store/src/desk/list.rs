//! The desk's lists: what a person may read, what changed last first, a page at a time.
//!
//! A list is put together of runs, each walking one index from its newest entry on and no further than a page: one for
//! all articles, or one for each section that the person edits and one for the person's own.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{SectionId, article::ArticleState, text::fold};
use sea_orm::{
    ConnectionTrait,
    sea_query::{Asterisk, Condition, Expr, ExprTrait, Order, Query, SelectStatement, UnionType},
};

use super::{
    Desk, DeskEntry, DeskFilter, DeskPlace, Waiting,
    entry::{entries, into_entry},
};
use crate::{Staff, StoreError, entity::article};

/// How long before its end an article counts as expiring.
pub(super) const EXPIRES_SOON: TimeDelta = TimeDelta::days(7);
/// The longest page of a list.
const LIMIT_MAX: u32 = 200;

/// In the words of the index of waiting corrections, because SQLite takes an index of some rows only by its own words.
pub(super) const HAS_CORRECTION: &str =
    "state IN ('scheduled', 'published') AND head_revision_id <> published_revision_id";

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
    let parts = runs(staff, filter.section, filter.is_mine);
    let mut parts = parts.into_iter().map(|run| {
        let mut part = run.keys();
        part.cond_where(matches(filter, now))
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

/// True for an article that the filter lets through, the section apart where the runs see to it.
fn matches(filter: &DeskFilter, now: DateTime<Utc>) -> Condition {
    use article::Column;
    let state = column(Column::State);
    let changed_at = || column(Column::ChangedAt);
    let mut all = Condition::all()
        .add(match filter.state {
            Some(wanted) => state.eq(wanted.as_str()),
            None => state.ne(ArticleState::Binned.as_str()),
        })
        .add_option(filter.section.map(|id| column(Column::SectionId).eq(id.0)))
        .add_option(filter.owner.map(|id| column(Column::OwnerId).eq(id.0)))
        .add_option(filter.author.map(|id| column(Column::AuthorId).eq(id.0)))
        .add_option(filter.from.map(|from| changed_at().gte(from)))
        .add_option(filter.to.map(|to| changed_at().lt(to)))
        .add_option(filter.waiting.map(|waiting| is_waiting(waiting, now)));
    for word in fold(&filter.words).split_whitespace() {
        let pattern =
            sea_orm::sea_query::LikeExpr::new(format!("%{}%", escaped(word))).escape('\\');
        all = all.add(column(Column::FoldedTitle).like(pattern));
    }
    all
}

/// True for an article that waits for this.
pub(super) fn is_waiting(waiting: Waiting, now: DateTime<Utc>) -> Expr {
    match waiting {
        Waiting::Correction => Expr::cust(HAS_CORRECTION),
        Waiting::Expiry => {
            let ends_at = || column(article::Column::ExpiresAt);
            let is_shown = Expr::cust("state IN ('scheduled', 'published')");
            let soon = ends_at().gt(now).and(ends_at().lte(now + EXPIRES_SOON));
            soon.and(is_shown)
        }
    }
}

pub(super) fn column(column: article::Column) -> Expr {
    Expr::col((article::Entity, column))
}

/// A word whose own signs mean themselves in a pattern.
fn escaped(word: &str) -> String {
    let mut escaped = String::with_capacity(word.len());
    for letter in word.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
