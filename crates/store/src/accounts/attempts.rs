//! Guessing is slowed down, by login name and by network; nobody is locked out for good.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, EntityTrait, Insert, QuerySelect, sea_query::OnConflict,
};

use super::Sessions;
use crate::{StoreError, entity::attempt};

/// How many failures of one login name go by without a wait.
const FREE_OF_ACCOUNT: i32 = 5;
/// How many failures of one network go by without a wait; an office shares one.
const FREE_OF_NETWORK: i32 = 20;
/// The wait after the first failure that does not go by.
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(15);
/// The longest wait.
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(15);
/// After this long without a failure the counting begins anew.
pub(super) const FORGOTTEN_AFTER: TimeDelta = TimeDelta::days(1);
/// For this long a network counts as one from which the account logs in.
pub(super) const KNOWN_FOR: TimeDelta = TimeDelta::days(60);

/// Who tries to log in, as keyed hashes that name nobody.
#[derive(Clone, Copy)]
pub struct AttemptKeys {
    /// The login name, whether an account has it or not.
    pub account: [u8; 32],
    /// The network.
    pub network: [u8; 32],
    /// The login name on this network.
    pub account_on_network: [u8; 32],
}

impl std::fmt::Debug for AttemptKeys {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("AttemptKeys(…)")
    }
}

impl Sessions<'_> {
    /// Counts an attempt as a failure before it is made, so that many at once are counted too.
    ///
    /// Answers until when to wait if it may not be made yet. From a network on which the account has logged in before, its
    /// owner is slowed down neither by what strangers try elsewhere nor by what others on the network try for themselves.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn begin_attempt(
        &self,
        keys: &AttemptKeys,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        let transaction = self.db.begin().await?;
        // Always in this order, so that no two attempts wait for each other.
        let here = read(&transaction, keys.account_on_network, now).await?;
        let account = if here.is_known {
            here
        } else {
            held(&transaction, keys.account, now).await?
        };
        let network = held(&transaction, keys.network, now).await?;
        let wait = if account.is_known {
            account.waits_until
        } else {
            account.waits_until.max(network.waits_until)
        };
        if wait.is_some_and(|until| until > now) {
            return Ok(wait);
        }
        write(&transaction, failed(account, FREE_OF_ACCOUNT, now)).await?;
        write(&transaction, failed(network, FREE_OF_NETWORK, now)).await?;
        transaction.commit().await?;
        Ok(None)
    }

    /// Forgets the failures of a person who has logged in, and remembers the network.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn succeed(&self, keys: &AttemptKeys, now: DateTime<Utc>) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let known = attempt::Model {
            is_known: true,
            ..none(keys.account_on_network, now)
        };
        write(&transaction, known).await?;
        for key in [keys.account, keys.network] {
            attempt::Entity::delete_by_id(key.to_vec())
                .exec(&transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(())
    }
}

fn none(key: [u8; 32], now: DateTime<Utc>) -> attempt::Model {
    attempt::Model {
        id: key.to_vec(),
        failures: 0,
        last_at: now,
        waits_until: None,
        is_known: false,
    }
}

/// Like [`read`], with a row made where there is none: a row that is not there cannot be held.
async fn held<C: ConnectionTrait>(
    db: &C,
    key: [u8; 32],
    now: DateTime<Utc>,
) -> Result<attempt::Model, StoreError> {
    make_room(db, none(key, now)).await?;
    read(db, key, now).await
}

async fn read<C: ConnectionTrait>(
    db: &C,
    key: [u8; 32],
    now: DateTime<Utc>,
) -> Result<attempt::Model, StoreError> {
    // Held until the transaction ends, so that attempts at the same moment are counted one after the other.
    let kept = attempt::Entity::find_by_id(key.to_vec())
        .lock_exclusive()
        .one(db)
        .await?;
    Ok(match kept {
        None => none(key, now),
        Some(kept) => attempt::Model {
            failures: if kept.last_at > now - FORGOTTEN_AFTER {
                kept.failures
            } else {
                0
            },
            is_known: kept.is_known && kept.last_at > now - KNOWN_FOR,
            ..kept
        },
    })
}

fn failed(row: attempt::Model, free: i32, now: DateTime<Utc>) -> attempt::Model {
    let failures = row.failures.saturating_add(1);
    let over = failures - free;
    let wait = (over >= 0).then(|| {
        let doublings = u32::try_from(over.min(10)).unwrap_or(0);
        LONGEST_WAIT.min(FIRST_WAIT * 2_i32.pow(doublings))
    });
    attempt::Model {
        failures,
        waits_until: wait.map(|wait| now + wait),
        last_at: now,
        ..row
    }
}

async fn make_room<C: ConnectionTrait>(db: &C, row: attempt::Model) -> Result<(), StoreError> {
    insert(row)
        .on_conflict(
            OnConflict::column(attempt::Column::Id)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    Ok(())
}

async fn write<C: ConnectionTrait>(db: &C, row: attempt::Model) -> Result<(), StoreError> {
    use attempt::Column;
    insert(row)
        .on_conflict(
            OnConflict::column(Column::Id)
                .update_columns([
                    Column::Failures,
                    Column::LastAt,
                    Column::WaitsUntil,
                    Column::IsKnown,
                ])
                .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    Ok(())
}

fn insert(row: attempt::Model) -> Insert<attempt::ActiveModel> {
    attempt::Entity::insert(attempt::ActiveModel {
        id: Set(row.id),
        failures: Set(row.failures),
        last_at: Set(row.last_at),
        waits_until: Set(row.waits_until),
        is_known: Set(row.is_known),
    })
}
