//! What a passkey was asked to sign: kept here and not in the browser, answered once, dead after five minutes.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use super::{LoggedIn, Sessions};
use crate::{StoreError, entity::ceremony};

/// How long a question waits for its answer.
const LASTS: TimeDelta = TimeDelta::minutes(5);

impl Sessions<'_> {
    /// Keeps what this session's passkey was asked for one purpose, in place of an earlier question.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn ask(
        &self,
        login: &LoggedIn,
        purpose: &str,
        state: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        use ceremony::Column;
        ceremony::Entity::insert(ceremony::ActiveModel {
            session_id: Set(login.session.0.to_vec()),
            purpose: Set(purpose.to_owned()),
            state: Set(state.to_owned()),
            expires_at: Set(now + LASTS),
        })
        .on_conflict(
            OnConflict::columns([Column::SessionId, Column::Purpose])
                .update_columns([Column::State, Column::ExpiresAt])
                .to_owned(),
        )
        .exec_without_returning(&self.db.writer())
        .await?;
        Ok(())
    }

    /// Takes the question back out, if it still waits; a second answer finds none.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn answered(
        &self,
        login: &LoggedIn,
        purpose: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<String>, StoreError> {
        let key = (login.session.0.to_vec(), purpose.to_owned());
        let transaction = self.db.begin().await?;
        let asked = ceremony::Entity::find_by_id(key.clone())
            .one(&transaction)
            .await?;
        let taken = ceremony::Entity::delete_by_id(key)
            .exec(&transaction)
            .await?;
        transaction.commit().await?;
        Ok(asked
            .filter(|asked| taken.rows_affected == 1 && asked.expires_at > now)
            .map(|asked| asked.state))
    }
}
