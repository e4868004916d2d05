//! How an entry comes into the log: in the transaction of the deed itself.

use chrono::{DateTime, Utc};
use domain::audit::{Act, Subject};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ConnectionTrait, EntityTrait,
};

use crate::{Staff, StoreError, entity::audit};

/// Notes that a person, or nobody but the portal itself, did something.
///
/// The detail is one line in Vietnamese for whoever reads the log, without secrets and without a reader's data.
pub(crate) async fn note<C: ConnectionTrait>(
    db: &C,
    who: Option<&Staff>,
    act: Act,
    subject: &Subject,
    detail: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let account = who.map(Staff::account);
    let entry = audit::ActiveModel {
        id: NotSet,
        at: Set(now),
        account_id: Set(account.map(|account| account.id.0)),
        account_name: Set(account.map_or_else(String::new, |account| account.name.clone())),
        act: Set(act.as_str().to_owned()),
        subject_kind: Set(subject.kind.as_str().to_owned()),
        subject_id: Set(subject.id),
        subject_title: Set(subject.title.clone()),
        detail: Set(detail.to_owned()),
    };
    audit::Entity::insert(entry)
        .exec_without_returning(db)
        .await?;
    Ok(())
}
