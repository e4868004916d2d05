//! An account as it is kept, and what the audit log calls it.

use domain::{
    AccountId, SectionId,
    account::{Account, Role},
    audit::{Subject, SubjectKind},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::OnConflict,
};

use crate::{
    StoreError,
    entity::{account, account_section},
};

/// The account with this number, with its sections.
pub(super) async fn read<C: ConnectionTrait>(db: &C, id: AccountId) -> Result<Account, StoreError> {
    let row = account::Entity::find_by_id(id.0).one(db).await?;
    into_account(db, row.ok_or(StoreError::NotFound)?).await
}

pub(super) async fn into_account<C: ConnectionTrait>(
    db: &C,
    row: account::Model,
) -> Result<Account, StoreError> {
    Ok(Account {
        id: AccountId(row.id),
        role: read_role(&row.role)?,
        sections: sections(db, AccountId(row.id)).await?,
        login: row.login,
        name: row.name,
        suspended: row.suspended,
    })
}

pub(super) fn read_role(word: &str) -> Result<Role, StoreError> {
    Role::from_word(word).ok_or_else(|| StoreError::corrupt("role")("no role has this word"))
}

/// The sections in which the account was given something to decide.
pub(super) async fn sections<C: ConnectionTrait>(
    db: &C,
    account: AccountId,
) -> Result<Vec<SectionId>, StoreError> {
    let rows = account_section::Entity::find()
        .filter(account_section::Column::AccountId.eq(account.0))
        .order_by_asc(account_section::Column::SectionId)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| SectionId(row.section_id))
        .collect())
}

/// Gives the account these sections and no others; a section that is gone is left out.
pub(super) async fn write_sections<C: ConnectionTrait>(
    db: &C,
    account: AccountId,
    sections: &[SectionId],
) -> Result<(), StoreError> {
    account_section::Entity::delete_many()
        .filter(account_section::Column::AccountId.eq(account.0))
        .exec(db)
        .await?;
    let there = crate::entity::section::Entity::find()
        .filter(crate::entity::section::Column::Id.is_in(sections.iter().map(|section| section.0)))
        .all(db)
        .await?;
    for section in there {
        account_section::Entity::insert(account_section::ActiveModel {
            account_id: Set(account.0),
            section_id: Set(section.id),
        })
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(db)
        .await?;
    }
    Ok(())
}

/// The account as the audit log names it.
pub(super) fn subject(account: &Account) -> Subject {
    Subject {
        kind: SubjectKind::Account,
        id: account.id.0,
        title: account.login.clone(),
    }
}
