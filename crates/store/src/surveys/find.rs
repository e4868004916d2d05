//! Surveys with their choices and counts, each question one statement.

use chrono::{DateTime, Utc};
use domain::{
    Slug, SurveyId,
    survey::{Survey, SurveyPhase},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Select};

use super::{
    Surveys, VoterHash,
    row::{SurveyRow, into_surveys, surveys},
};
use crate::{
    StoreError,
    entity::{participation, survey},
};

impl Surveys<'_> {
    /// The survey with this slug, whether it is open or not.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find(&self, slug: &Slug) -> Result<Option<Survey>, StoreError> {
        let select = surveys().filter(survey::Column::Slug.eq(slug.as_str()));
        read_one(&self.db.reader(), select).await
    }

    /// The survey with this number.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn get(&self, id: SurveyId) -> Result<Option<Survey>, StoreError> {
        get(&self.db.reader(), id).await
    }

    /// All surveys that have opened by `now`: the open ones, then the closed ones, each latest opened first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list(&self, now: DateTime<Utc>) -> Result<Vec<Survey>, StoreError> {
        let mut surveys = read_all(&self.db.reader(), opened(now)).await?;
        surveys.sort_by_key(|survey| survey.phase(now) == SurveyPhase::Closed);
        Ok(surveys)
    }

    /// Whether this voter's ballot has been taken.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn has_taken_part(
        &self,
        survey: SurveyId,
        voter: &VoterHash,
    ) -> Result<bool, StoreError> {
        let by_voter = participation::Entity::find_by_id((survey.0, voter.0.to_vec()));
        let found = by_voter.one(&self.db.reader()).await?;
        Ok(found.is_some())
    }
}

/// The survey with this number, as a transaction sees it.
pub(super) async fn get<C: ConnectionTrait>(
    db: &C,
    id: SurveyId,
) -> Result<Option<Survey>, StoreError> {
    read_one(db, surveys().filter(survey::Column::Id.eq(id.0))).await
}

pub(super) fn opened(now: DateTime<Utc>) -> Select<survey::Entity> {
    surveys()
        .filter(survey::Column::IsScheduled.eq(true))
        .filter(survey::Column::OpensAt.lte(now))
}

pub(super) async fn read_all<C: ConnectionTrait>(
    db: &C,
    select: Select<survey::Entity>,
) -> Result<Vec<Survey>, StoreError> {
    into_surveys(select.into_model::<SurveyRow>().all(db).await?)
}

pub(super) async fn read_one<C: ConnectionTrait>(
    db: &C,
    select: Select<survey::Entity>,
) -> Result<Option<Survey>, StoreError> {
    Ok(read_all(db, select).await?.pop())
}
