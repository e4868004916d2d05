//! Logins in a line.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use crate::{Staff, Store, Token, accounts::insert_session, entity::totp};

/// The token of a session of this person in which everything that the role asks for was shown.
///
/// A person whose role asks for a second factor gets one that no code fits.
///
/// # Panics
/// When the database does not answer.
pub async fn a_session(staff: &Staff, now: DateTime<Utc>, store: &Store) -> Token {
    let writer = store.db().writer();
    if staff.account().role.needs_second_factor() {
        let row = totp::ActiveModel {
            account_id: Set(staff.id().0),
            secret: Set(Some(String::new())),
            last_step: Set(0),
            offered: Set(None),
            offered_until: Set(None),
        };
        let kept = totp::Entity::insert(row)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&writer);
        kept.await.expect("the second factor is kept");
    }
    let token = insert_session(&writer, staff.id(), "Trình duyệt thử", true, now).await;
    token.expect("the session is kept")
}
