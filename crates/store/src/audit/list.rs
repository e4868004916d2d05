//! The log, newest first, a part at a time.

use chrono::{DateTime, Utc};
use domain::{
    AccountId,
    audit::{Act, Subject, SubjectKind},
};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
    sea_query::{Expr, ExprTrait},
};

use super::{AuditEntry, AuditFilter, AuditLog, AuditPlace, note};
use crate::{
    Administrator, StoreError,
    entity::{account, audit},
};

impl AuditLog<'_> {
    /// At most `limit` entries that the filter lets through, from the newest on or from behind a place.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list(
        &self,
        _administrator: Administrator<'_>,
        filter: &AuditFilter,
        after: Option<AuditPlace>,
        limit: u32,
    ) -> Result<Vec<AuditEntry>, StoreError> {
        let rows = listed(filter, after, limit).all(&self.db.reader()).await?;
        rows.into_iter().map(AuditEntry::try_from).collect()
    }

    /// Everyone who has an account and so may stand in the log, by name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn people(
        &self,
        _administrator: Administrator<'_>,
    ) -> Result<Vec<(AccountId, String)>, StoreError> {
        let rows = account::Entity::find()
            .select_only()
            .columns([account::Column::Id, account::Column::Name])
            .order_by_asc(account::Column::Name)
            .into_model::<Named>()
            .all(&self.db.reader())
            .await?;
        Ok(rows
            .into_iter()
            .map(|row| (AccountId(row.id), row.name))
            .collect())
    }

    /// Notes that somebody takes entries of the log out as a file.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn note_export(
        &self,
        administrator: Administrator<'_>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let log = Subject {
            kind: SubjectKind::Site,
            id: 0,
            title: "Nhật ký".to_owned(),
        };
        let who = Some(administrator.staff());
        note(&self.db.writer(), who, Act::Export, &log, "", now).await
    }
}

#[derive(FromQueryResult)]
struct Named {
    id: i64,
    name: String,
}

pub(super) fn listed(
    filter: &AuditFilter,
    after: Option<AuditPlace>,
    limit: u32,
) -> Select<audit::Entity> {
    use audit::Column;
    let kind = filter.kind.map(SubjectKind::as_str);
    let subject = filter.kind.and(filter.subject);
    audit::Entity::find()
        .apply_if(filter.account, |select, account| {
            select.filter(Column::AccountId.eq(account.0))
        })
        .apply_if(filter.act, |select, act| {
            select.filter(Column::Act.eq(act.as_str()))
        })
        .apply_if(kind, |select, kind| {
            select.filter(Column::SubjectKind.eq(kind))
        })
        .apply_if(subject, |select, subject| {
            select.filter(Column::SubjectId.eq(subject))
        })
        .apply_if(filter.from, |select, from| {
            select.filter(Column::At.gte(from))
        })
        .apply_if(filter.to, |select, to| select.filter(Column::At.lt(to)))
        .apply_if(after, |select, after| {
            let place = Expr::tuple([Expr::col(Column::At), Expr::col(Column::Id)]);
            let after = Expr::tuple([Expr::val(after.at), Expr::val(after.id)]);
            select.filter(place.lt(after))
        })
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .limit(u64::from(limit))
}
