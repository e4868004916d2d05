//! What waits, counted on the indexes alone.

use chrono::{DateTime, Utc};
use domain::{article::ArticleState, revision::DeskCounts};
use sea_orm::{
    ConnectionTrait,
    sea_query::{Condition, Expr, ExprTrait, Query},
};

use super::{
    Desk, Waiting,
    terms::{Terms, column, in_state},
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
        let terms = Terms { is_special: true };
        let may_read = || terms.may_read(staff, false);
        let own = || column(article::Column::OwnerId).eq(staff.id().0);
        let is_returned = column(article::Column::Note).is_not_null();
        let counted: [(Condition, Condition); 6] = [
            (in_state(ArticleState::InReview), may_read()),
            (in_state(ArticleState::Draft), own().into()),
            (in_state(ArticleState::Draft).add(is_returned), own().into()),
            (in_state(ArticleState::Scheduled), may_read()),
            (terms.is_waiting(Waiting::Expiry, now), may_read()),
            (terms.is_waiting(Waiting::Correction, now), may_read()),
        ];
        let mut select = Query::select();
        for (number, (what, whose)) in counted.into_iter().enumerate() {
            let part = Query::select()
                .expr(Expr::cust("COUNT(*)"))
                .from(article::Entity)
                .cond_where(what)
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
