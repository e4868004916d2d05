//! Taking in what an instance saw, many rows to a statement.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::visitors::{VISIT_PAUSE, VisitorHash};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter,
    QuerySelect,
    sea_query::{CaseStatement, Expr, ExprTrait, OnConflict, Query},
};

use super::{VisitBatch, Visitors, views::add_views};
use crate::{
    StoreError,
    entity::{presence, visit_day},
};

/// How many rows one statement carries; two values each keep it far below what either database allows.
const ROWS_PER_STATEMENT: usize = 500;

impl Visitors<'_> {
    /// Takes in what an instance saw: visits and views count for `day`, and who was not seen for long is forgotten.
    ///
    /// # Errors
    /// When the database does not take it; then nothing of the batch was counted and it can be flushed again.
    pub async fn flush(
        &self,
        batch: &VisitBatch,
        day: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        // In one order everywhere, so that instances never wait for each other in a circle.
        let mut seen = batch.seen.iter().map(|(v, t)| (*v, *t)).collect::<Vec<_>>();
        seen.sort_unstable_by_key(|(visitor, _)| *visitor);
        let mut views = batch
            .views
            .iter()
            .map(|(a, n)| (*a, *n))
            .collect::<Vec<_>>();
        views.sort_unstable();

        let transaction = self.db.begin().await?;
        // The day's row comes first: it makes instances count one after the other, and none counts a visit twice.
        add_visits(&transaction, day, 0).await?;
        let mut visits = 0;
        for chunk in seen.chunks(ROWS_PER_STATEMENT) {
            visits += count_visits(&transaction, chunk).await?;
            note_presence(&transaction, chunk).await?;
        }
        if visits > 0 {
            add_visits(&transaction, day, visits).await?;
        }
        for chunk in views.chunks(ROWS_PER_STATEMENT) {
            add_views(&transaction, day, chunk).await?;
        }
        forget_the_absent(&transaction, now).await?;
        transaction.commit().await?;
        Ok(())
    }
}

async fn add_visits(db: &DatabaseTransaction, day: NaiveDate, visits: i64) -> Result<(), DbErr> {
    use visit_day::Column;
    let sum = Expr::col((visit_day::Entity, Column::Visits)).add(visits);
    let statement = Query::insert()
        .into_table(visit_day::Entity)
        .columns([Column::Day, Column::Visits])
        .values_panic([day.into(), visits.into()])
        .on_conflict(
            OnConflict::column(Column::Day)
                .value(Column::Visits, sum)
                .to_owned(),
        )
        .take();
    db.execute(&statement).await?;
    Ok(())
}

/// How many of these come for the first time, or again after the pause.
async fn count_visits(
    db: &DatabaseTransaction,
    seen: &[(VisitorHash, DateTime<Utc>)],
) -> Result<i64, DbErr> {
    let visitors = seen.iter().map(|(visitor, _)| visitor.0.to_vec());
    let known: Vec<(Vec<u8>, DateTime<Utc>)> = presence::Entity::find()
        .select_only()
        .columns([presence::Column::Visitor, presence::Column::SeenAt])
        .filter(presence::Column::Visitor.is_in(visitors))
        .into_tuple()
        .all(db)
        .await?;
    let known = known.into_iter().collect::<HashMap<_, _>>();
    let visits = seen.iter().filter(|(visitor, seen_at)| {
        known
            .get(visitor.0.as_slice())
            .is_none_or(|last| *seen_at - *last >= VISIT_PAUSE)
    });
    Ok(i64::try_from(visits.count()).unwrap_or(i64::MAX))
}

/// Notes when each was seen; what another instance saw later stands.
async fn note_presence(
    db: &DatabaseTransaction,
    seen: &[(VisitorHash, DateTime<Utc>)],
) -> Result<(), DbErr> {
    use presence::Column;
    let noted = Expr::col((presence::Entity, Column::SeenAt));
    let offered = Expr::col(("excluded", Column::SeenAt));
    let later = CaseStatement::new()
        .case(offered.clone().gt(noted.clone()), offered)
        .finally(noted);
    let mut statement = Query::insert();
    statement
        .into_table(presence::Entity)
        .columns([Column::Visitor, Column::SeenAt])
        .on_conflict(
            OnConflict::column(Column::Visitor)
                .value(Column::SeenAt, later)
                .to_owned(),
        );
    for (visitor, seen_at) in seen {
        statement.values_panic([visitor.0.to_vec().into(), (*seen_at).into()]);
    }
    db.execute(&statement).await?;
    Ok(())
}

async fn forget_the_absent(db: &DatabaseTransaction, now: DateTime<Utc>) -> Result<(), DbErr> {
    let statement = Query::delete()
        .from_table(presence::Entity)
        .and_where(Expr::col(presence::Column::SeenAt).lte(now - VISIT_PAUSE))
        .take();
    db.execute(&statement).await?;
    Ok(())
}
