//! What waits, counted on the indexes alone.

use chrono::{DateTime, Utc};
use domain::{article::ArticleState, revision::DeskCounts};
use sea_orm::{
    ConnectionTrait,
    sea_query::{Condition, Expr, ExprTrait, Query},
};

use super::{
    Desk, Waiting,
    list::{column, is_waiting},
};
use crate::{Staff, StoreError, entity::article};

impl Desk<'_> {
    /// What waits, among the articles that the person may read.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn counts(
        &self,
        staff: &Staff,
        now: DateTime<Utc>,
    ) -> Result<DeskCounts, StoreError> {
        let in_state = |state: ArticleState| column(article::Column::State).eq(state.as_str());
        let may_read = || may_read(staff);
        let own = || column(article::Column::OwnerId).eq(staff.id().0);
        let is_returned = column(article::Column::Note).is_not_null();
        let counted = [
            (in_state(ArticleState::InReview), may_read()),
            (in_state(ArticleState::Draft), own().into()),
            (in_state(ArticleState::Draft).and(is_returned), own().into()),
            (in_state(ArticleState::Scheduled), may_read()),
            (is_waiting(Waiting::Expiry, now), may_read()),
            (is_waiting(Waiting::Correction, now), may_read()),
        ];
        let mut select = Query::select();
        for (number, (what, whose)) in counted.into_iter().enumerate() {
            let part = Query::select()
                .expr(Expr::cust("COUNT(*)"))
                .from(article::Entity)
                .and_where(what)
                .cond_where(whose)
                .take();
            select.expr_as(part, format!("count_{number}"));
        }
        let row = self.db.reader().query_one(&select).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        let count = |number: usize| -> Result<u32, StoreError> {
            let count: i64 = row.try_get_by_index(number)?;
            Ok(u32::try_from(count).unwrap_or(u32::MAX))
        };
        Ok(DeskCounts {
            in_review: count(0)?,
            own_drafts: count(1)?,
            returned: count(2)?,
            scheduled: count(3)?,
            expiring: count(4)?,
            corrections: count(5)?,
        })
    }
}

/// True for an article that the person may read.
fn may_read(staff: &Staff) -> Condition {
    let Some(sections) = staff.sections() else {
        return Condition::all();
    };
    let is_own = column(article::Column::OwnerId).eq(staff.id().0);
    let ids = sections.iter().map(|section| section.0);
    Condition::any()
        .add(is_own)
        .add(column(article::Column::SectionId).is_in(ids))
}
