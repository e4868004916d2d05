//! Taking a ballot: counted once for each voter, and never kept beside the voter.

use domain::{
    SurveyId,
    survey::{Ballot, Survey},
};
use sea_orm::{
    ActiveValue::Set,
    ConnectionTrait, DbErr, EntityTrait, SqlErr,
    sea_query::{Expr, ExprTrait, OnConflict, Query},
};

use super::{Surveys, find::get};
use crate::{
    StoreError,
    entity::{choice, participation, survey},
};

/// A voter in one survey: a keyed hash, so that what is kept names nobody.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct VoterHash(pub [u8; 32]);

impl std::fmt::Debug for VoterHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VoterHash(…)")
    }
}

/// What became of a ballot, with the survey as it stands afterwards.
#[derive(Clone, Debug, PartialEq)]
pub enum CastOutcome {
    /// The ballot was counted.
    Counted(Survey),
    /// This voter's ballot had been counted before; this one changed nothing.
    AlreadyCounted(Survey),
}

impl Surveys<'_> {
    /// Counts a ballot unless this voter has taken part before.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the survey is gone, [`StoreError::Conflict`] when its choices became others since the
    /// ballot was checked.
    pub async fn cast(
        &self,
        ballot: &Ballot,
        voter: &VoterHash,
    ) -> Result<CastOutcome, StoreError> {
        let transaction = self.db.begin().await?;
        let is_first = take_part(&transaction, ballot.survey(), voter).await?;
        if is_first {
            let is_counted = count(&transaction, ballot).await?;
            if !is_counted {
                return Err(StoreError::Conflict {
                    what: "survey's choices",
                });
            }
            self.db.trail().leave();
        }
        let survey = get(&transaction, ballot.survey())
            .await?
            .ok_or(StoreError::NotFound)?;
        transaction.commit().await?;
        Ok(if is_first {
            CastOutcome::Counted(survey)
        } else {
            CastOutcome::AlreadyCounted(survey)
        })
    }
}

/// Notes that the voter took part; false when that was noted before.
async fn take_part<C: ConnectionTrait>(
    db: &C,
    survey: SurveyId,
    voter: &VoterHash,
) -> Result<bool, StoreError> {
    use participation::Column;
    let noted = participation::Entity::insert(participation::ActiveModel {
        survey_id: Set(survey.0),
        voter: Set(voter.0.to_vec()),
    })
    .on_conflict(
        OnConflict::columns([Column::SurveyId, Column::Voter])
            .do_nothing()
            .to_owned(),
    )
    .exec_without_returning(db)
    .await
    .map_err(|error| match error.sql_err() {
        Some(SqlErr::ForeignKeyConstraintViolation(_)) => StoreError::NotFound,
        _ => error.into(),
    })?;
    Ok(noted > 0)
}

/// Adds the ballot to the counts; false when the survey has other choices than those that were picked.
///
/// Until the first ballot the newsroom may put other choices in the place of all, so one of those picked tells of all.
/// Every choice of the survey is written, also with nothing added: PostgreSQL marks rows with the transaction that wrote
/// them last, and a mark on the picked choices alone could be matched with the voter's.
async fn count<C: ConnectionTrait>(db: &C, ballot: &Ballot) -> Result<bool, DbErr> {
    let survey = ballot.survey().0;
    let Some(one_picked) = ballot.choices().first() else {
        return Ok(false);
    };
    let still_offered = Query::select()
        .column(choice::Column::Id)
        .from(choice::Entity)
        .and_where(Expr::col(choice::Column::Id).eq(one_picked.0))
        .and_where(Expr::col(choice::Column::SurveyId).eq(survey))
        .take();
    let ballots = Query::update()
        .table(survey::Entity)
        .value(
            survey::Column::Ballots,
            Expr::col(survey::Column::Ballots).add(1),
        )
        .and_where(Expr::col(survey::Column::Id).eq(survey))
        .and_where(Expr::exists(still_offered))
        .take();
    if db.execute(&ballots).await?.rows_affected() == 0 {
        return Ok(false);
    }
    let is_picked =
        Expr::col(choice::Column::Id).is_in(ballot.choices().iter().map(|choice| choice.0));
    let votes = Query::update()
        .table(choice::Entity)
        .value(
            choice::Column::Votes,
            Expr::col(choice::Column::Votes).add(Expr::case(is_picked, 1).finally(0)),
        )
        .and_where(Expr::col(choice::Column::SurveyId).eq(survey))
        .take();
    db.execute(&votes).await?;
    Ok(true)
}
