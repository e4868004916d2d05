//! What a list's filter means in the columns of an article.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{article::ArticleState, text::fold};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, LikeExpr};

use super::{DeskFilter, Waiting};
use crate::{Staff, entity::article};

/// How long before its end an article counts as expiring.
const EXPIRES_SOON: TimeDelta = TimeDelta::days(7);

/// In the words of the index of waiting corrections, because SQLite takes an index of some rows only by its own words.
const HAS_CORRECTION: &str = "head_revision_id <> published_revision_id";

/// In the words of the index of states.
const IS_UNPUBLISHED: &str = "state <> 'published'";

/// How a list's conditions name the columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms {
    /// A search for words reads the one index that holds the headlines, and what waits stands in an index of its own;
    /// no other column may then offer its index, which would lead to reading many articles for few.
    pub(super) is_special: bool,
}

impl Terms {
    fn state(self) -> Expr {
        if self.is_special {
            Expr::cust("article.state || ''")
        } else {
            column(article::Column::State)
        }
    }

    fn number(self, of: article::Column) -> Expr {
        if self.is_special {
            column(of).add(0)
        } else {
            column(of)
        }
    }

    /// True for an article that the filter lets through.
    pub(super) fn matches(self, filter: &DeskFilter, now: DateTime<Utc>) -> Condition {
        use article::Column;
        let changed_at = || column(Column::ChangedAt);
        let is = |of: Column, id: i64| self.number(of).eq(id);
        let mut all = Condition::all()
            .add(match filter.state {
                Some(wanted) if !self.is_special => in_state(wanted),
                Some(wanted) => self.state().eq(wanted.as_str()).into(),
                None => self.state().ne(ArticleState::Binned.as_str()).into(),
            })
            .add_option(filter.section.map(|id| is(Column::SectionId, id.0)))
            .add_option(filter.owner.map(|id| is(Column::OwnerId, id.0)))
            .add_option(filter.author.map(|id| is(Column::AuthorId, id.0)))
            .add_option(filter.from.map(|from| changed_at().gte(from)))
            .add_option(filter.to.map(|to| changed_at().lt(to)))
            .add_option(filter.waiting.map(|waiting| self.is_waiting(waiting, now)));
        for word in fold(&filter.words).split_whitespace() {
            let pattern = LikeExpr::new(format!("%{}%", escaped(word))).escape('\\');
            all = all.add(column(Column::FoldedTitle).like(pattern));
        }
        all
    }

    /// True for an article that waits for this.
    pub(super) fn is_waiting(self, waiting: Waiting, now: DateTime<Utc>) -> Condition {
        let shown = [ArticleState::Scheduled, ArticleState::Published];
        let is_shown = self.state().is_in(shown.map(ArticleState::as_str));
        let ends_at = || column(article::Column::ExpiresAt);
        match waiting {
            Waiting::Correction => Condition::all().add(Expr::cust(HAS_CORRECTION)),
            Waiting::Expiry => Condition::all()
                .add(ends_at().gt(now))
                .add(ends_at().lte(now + EXPIRES_SOON)),
        }
        .add(is_shown)
    }

    /// True for an article that the person may read, or that is the person's own.
    pub(super) fn may_read(self, staff: &Staff, is_mine: bool) -> Condition {
        use article::Column;
        let is_own = self.number(Column::OwnerId).eq(staff.id().0);
        match staff.sections() {
            _ if is_mine => is_own.into(),
            None => Condition::all(),
            Some(sections) => {
                let ids = sections.iter().map(|section| section.0);
                let is_theirs = self.number(Column::SectionId).is_in(ids);
                Condition::any().add(is_own).add(is_theirs)
            }
        }
    }
}

/// True for an article in this state, in the words of the index of states, which leaves out what is published.
pub(super) fn in_state(state: ArticleState) -> Condition {
    let is_in_state = column(article::Column::State).eq(state.as_str());
    let is_in_index = (state != ArticleState::Published).then(|| Expr::cust(IS_UNPUBLISHED));
    Condition::all().add(is_in_state).add_option(is_in_index)
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
