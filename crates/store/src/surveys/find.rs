//! Surveys with their choices and counts, each question one statement.

use chrono::{DateTime, Utc};
use domain::{
    Slug, SurveyId,
    survey::{Survey, SurveyPhase},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
    sea_query::{Condition, SelectStatement},
};

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

    /// The survey that readers are asked at `now`: of the open ones, the latest opened.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn current(&self, now: DateTime<Utc>) -> Result<Option<Survey>, StoreError> {
        read_one(&self.db.reader(), current(now)).await
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
    surveys().filter(survey::Column::OpensAt.lte(now))
}

pub(super) fn current(now: DateTime<Utc>) -> Select<survey::Entity> {
    surveys().filter(survey::Column::Id.in_subquery(latest_open(now)))
}

fn latest_open(now: DateTime<Utc>) -> SelectStatement {
    let is_not_over = Condition::any()
        .add(survey::Column::ClosesAt.is_null())
        .add(survey::Column::ClosesAt.gt(now));
    survey::Entity::find()
        .select_only()
        .column(survey::Column::Id)
        .filter(survey::Column::OpensAt.lte(now))
        .filter(is_not_over)
        .order_by_desc(survey::Column::OpensAt)
        .order_by_desc(survey::Column::Id)
        .limit(1)
        .into_query()
}

async fn read_all<C: ConnectionTrait>(
    db: &C,
    select: Select<survey::Entity>,
) -> Result<Vec<Survey>, StoreError> {
    into_surveys(select.into_model::<SurveyRow>().all(db).await?)
}

async fn read_one<C: ConnectionTrait>(
    db: &C,
    select: Select<survey::Entity>,
) -> Result<Option<Survey>, StoreError> {
    Ok(read_all(db, select).await?.pop())
}
