//! Making an account: from the command line by whoever runs the portal, or by an administrator's invitation.

use chrono::{DateTime, Utc};
use domain::{
    AccountId, SectionId,
    account::{Account, Role},
    audit::Act,
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ConnectionTrait, EntityTrait, PaginatorTrait,
};

use super::{Accounts, Token, links, row};
use crate::{Administrator, Staff, StoreError, audit, entity::account};

/// An account in the making.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// What its owner types to log in; `domain::account::parse_login` has checked it.
    pub login: String,
    /// What colleagues read beside its work.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// The sections an editor works in.
    pub sections: Vec<SectionId>,
}

impl Accounts<'_> {
    /// True once anybody can be asked to log in.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn has_any(&self) -> Result<bool, StoreError> {
        Ok(account::Entity::find().count(&self.db.reader()).await? > 0)
    }

    /// Makes an account on behalf of whoever runs the portal, and the link with which its owner sets a password.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the login name is taken.
    pub async fn add(
        &self,
        new: NewAccount,
        now: DateTime<Utc>,
    ) -> Result<(Account, Token), StoreError> {
        self.make(None, new, now).await
    }

    /// Makes an account for a colleague, and the link with which its owner sets a password.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the login name is taken.
    pub async fn invite(
        &self,
        administrator: Administrator<'_>,
        new: NewAccount,
        now: DateTime<Utc>,
    ) -> Result<(Account, Token), StoreError> {
        self.make(Some(administrator.staff()), new, now).await
    }

    async fn make(
        &self,
        who: Option<&Staff>,
        new: NewAccount,
        now: DateTime<Utc>,
    ) -> Result<(Account, Token), StoreError> {
        let transaction = self.db.begin().await?;
        let id = insert(&transaction, &new, now).await?;
        row::write_sections(&transaction, id, &new.sections).await?;
        let made = row::read(&transaction, id).await?;
        let token = links::renew(&transaction, id, now).await?;
        let detail = format!("Vai trò: {}", role_name(made.role));
        let subject = row::subject(&made);
        audit::note(&transaction, who, Act::Invite, &subject, &detail, now).await?;
        transaction.commit().await?;
        Ok((made, token))
    }
}

async fn insert<C: ConnectionTrait>(
    db: &C,
    new: &NewAccount,
    now: DateTime<Utc>,
) -> Result<AccountId, StoreError> {
    let inserted = account::Entity::insert(account::ActiveModel {
        id: NotSet,
        login: Set(new.login.clone()),
        name: Set(new.name.clone()),
        role: Set(new.role.as_str().to_owned()),
        suspended: Set(None),
        password: Set(None),
        created_at: Set(now),
    });
    let inserted = inserted.exec(db).await;
    let inserted = inserted.map_err(StoreError::conflict("login name"))?;
    Ok(AccountId(inserted.last_insert_id))
}

/// The role as the audit log's readers call it.
pub(super) fn role_name(role: Role) -> &'static str {
    match role {
        Role::Writer => "người viết",
        Role::Editor => "biên tập viên",
        Role::Administrator => "quản trị viên",
    }
}
