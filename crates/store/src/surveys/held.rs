//! A survey that nobody else writes to while it is changed.

use domain::{
    SurveyId,
    audit::{Subject, SubjectKind},
    survey::Survey,
};
use sea_orm::{DatabaseTransaction, EntityTrait, QuerySelect};

use super::{Surveys, find::get};
use crate::{StoreError, entity::survey};

impl Surveys<'_> {
    /// Begins a transaction in which no ballot can come in between: whoever casts one waits until it ends.
    ///
    /// SQLite takes one writer at a time anyway; on PostgreSQL the row is locked, which a ballot needs as well.
    pub(super) async fn hold(
        &self,
        id: SurveyId,
    ) -> Result<(DatabaseTransaction, Survey), StoreError> {
        let transaction = self.db.begin().await?;
        survey::Entity::find_by_id(id.0)
            .lock_exclusive()
            .one(&transaction)
            .await?
            .ok_or(StoreError::NotFound)?;
        let survey = get(&transaction, id).await?.ok_or(StoreError::NotFound)?;
        Ok((transaction, survey))
    }
}

/// The survey as the audit log names it.
pub(super) fn subject(id: SurveyId, question: &str) -> Subject {
    Subject {
        kind: SubjectKind::Survey,
        id: id.0,
        title: question.to_owned(),
    }
}
