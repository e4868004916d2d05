//! Whose session a token opens, if it opens one: one question a request, and one more for an editor's sections.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    AccountId,
    account::{Account, Role},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect,
    QueryTrait, RelationTrait,
    sea_query::{Expr, ExprTrait, SelectStatement},
};

use super::{Level, LoggedIn, SessionId, Sessions, Token, row};
use crate::{
    StoreError,
    entity::{account, passkey, session, totp},
};

/// A session that nobody used for this long has ended.
pub(super) const IDLE: TimeDelta = TimeDelta::hours(8);
/// A session ends after this long however much it is used.
pub(super) const LASTS: TimeDelta = TimeDelta::days(30);
/// How exactly the last use is kept.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(1);

#[derive(Debug, FromQueryResult)]
struct Row {
    created_at: DateTime<Utc>,
    last_seen_at: DateTime<Utc>,
    second_factor: bool,
    account_id: i64,
    login: String,
    name: String,
    role: String,
    has_second_factor: bool,
}

impl Sessions<'_> {
    /// Who holds this token; nobody when the session has ended.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find(
        &self,
        token: &Token,
        now: DateTime<Utc>,
    ) -> Result<Option<LoggedIn>, StoreError> {
        let reader = self.db.reader();
        let id = SessionId(token.hash());
        let Some(found) = find(&reader, id, now).await? else {
            return Ok(None);
        };
        if now - found.last_seen_at >= SEEN_EVERY {
            self.see(id, now).await?;
        }
        let role = row::read_role(&found.role)?;
        let account = AccountId(found.account_id);
        let level = level(&found, role);
        Ok(Some(LoggedIn {
            session: id,
            began_at: found.created_at,
            level,
            account: Account {
                id: account,
                login: found.login,
                name: found.name,
                role,
                sections: match role {
                    Role::Editor => row::sections(&reader, account).await?,
                    Role::Writer | Role::Administrator => Vec::new(),
                },
                suspended: None,
            },
        }))
    }

    async fn see(&self, id: SessionId, now: DateTime<Utc>) -> Result<(), StoreError> {
        session::Entity::update_many()
            .col_expr(session::Column::LastSeenAt, Expr::value(now))
            .filter(session::Column::Id.eq(id.0.to_vec()))
            .exec(&self.db.writer())
            .await?;
        Ok(())
    }
}

/// True for an account that has something beside its password.
pub(super) async fn has_second_factor<C: ConnectionTrait>(
    db: &C,
    account: AccountId,
) -> Result<bool, StoreError> {
    let codes = totp::Entity::find_by_id(account.0).filter(totp::Column::Secret.is_not_null());
    if codes.one(db).await?.is_some() {
        return Ok(true);
    }
    let keys = passkey::Entity::find().filter(passkey::Column::AccountId.eq(account.0));
    Ok(keys.one(db).await?.is_some())
}

fn level(found: &Row, role: Role) -> Level {
    if found.has_second_factor && !found.second_factor {
        Level::SecondFactorDue
    } else if !found.has_second_factor && role.needs_second_factor() {
        Level::SecondFactorMissing
    } else {
        Level::Whole
    }
}

async fn find<C: ConnectionTrait>(
    db: &C,
    id: SessionId,
    now: DateTime<Utc>,
) -> Result<Option<Row>, StoreError> {
    use account::Column as Owner;
    let row = session::Entity::find_by_id(id.0.to_vec())
        .filter(session::Column::LastSeenAt.gt(now - IDLE))
        .filter(session::Column::CreatedAt.gt(now - LASTS))
        .filter(Owner::Suspended.is_null())
        .join(JoinType::InnerJoin, session::Relation::Account.def())
        .select_only()
        .columns([session::Column::CreatedAt, session::Column::LastSeenAt])
        .columns([session::Column::SecondFactor, session::Column::AccountId])
        .columns([Owner::Login, Owner::Name, Owner::Role])
        .expr_as(
            Expr::exists(codes()).or(Expr::exists(keys())),
            "has_second_factor",
        )
        .into_model::<Row>()
        .one(db)
        .await?;
    Ok(row)
}

fn codes() -> SelectStatement {
    let owner = (session::Entity, session::Column::AccountId);
    totp::Entity::find()
        .select_only()
        .column(totp::Column::AccountId)
        .filter(Expr::col((totp::Entity, totp::Column::AccountId)).equals(owner))
        .filter(totp::Column::Secret.is_not_null())
        .into_query()
}

fn keys() -> SelectStatement {
    let owner = (session::Entity, session::Column::AccountId);
    passkey::Entity::find()
        .select_only()
        .column(passkey::Column::Id)
        .filter(Expr::col((passkey::Entity, passkey::Column::AccountId)).equals(owner))
        .into_query()
}
