//! The numbers of the statistics widget and the chart behind it.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::visitors::{DayVisits, ONLINE, VisitorNumbers};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Statement};

use super::Visitors;
use crate::{StoreError, entity::visit_day};

/// Four numbers in one question, because every instance asks it once a second.
const NUMBERS: &str = "\
    SELECT (SELECT CAST(COALESCE(SUM(visits), 0) AS BIGINT) FROM visit_day) AS total, \
    (SELECT COUNT(*) FROM presence WHERE seen_at > $1) AS online, \
    COALESCE((SELECT visits FROM visit_day WHERE day = $2), 0) AS today, \
    COALESCE((SELECT visits FROM visit_day WHERE day = $3), 0) AS yesterday";

impl Visitors<'_> {
    /// The four numbers of `day` at `now`; the total starts from `carried_over`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn numbers(
        &self,
        day: NaiveDate,
        now: DateTime<Utc>,
        carried_over: i64,
    ) -> Result<VisitorNumbers, StoreError> {
        let reader = self.db.reader();
        let yesterday = day.pred_opt().unwrap_or(day);
        let statement = Statement::from_sql_and_values(
            reader.get_database_backend(),
            NUMBERS,
            [(now - ONLINE).into(), day.into(), yesterday.into()],
        );
        let row = reader
            .query_one_raw(statement)
            .await?
            .ok_or(StoreError::NotFound)?;
        Ok(VisitorNumbers {
            total: carried_over.saturating_add(row.try_get("", "total")?),
            online: row.try_get("", "online")?,
            today: row.try_get("", "today")?,
            yesterday: row.try_get("", "yesterday")?,
        })
    }

    /// The visits of each day from `from` to `to`, both included; a day without any has 0.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn daily(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<DayVisits>, StoreError> {
        let counted: Vec<(NaiveDate, i64)> = visit_day::Entity::find()
            .select_only()
            .columns([visit_day::Column::Day, visit_day::Column::Visits])
            .filter(visit_day::Column::Day.between(from, to))
            .into_tuple()
            .all(&self.db.reader())
            .await?;
        let counted = counted.into_iter().collect::<HashMap<_, _>>();
        Ok(from
            .iter_days()
            .take_while(|day| *day <= to)
            .map(|day| DayVisits {
                day,
                visits: counted.get(&day).copied().unwrap_or(0),
            })
            .collect())
    }
}
