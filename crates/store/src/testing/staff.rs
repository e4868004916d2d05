//! People of the newsroom for tests.

use domain::{
    AccountId, SectionId,
    account::{Account, Role},
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    EntityTrait,
};

use super::noon;
use crate::{
    Staff, Store,
    entity::{account, account_section},
};

/// A person with this login and role who works in these sections, with an account made for them and already logged in.
///
/// # Panics
/// When the database does not answer or the login is taken.
pub async fn a_staff(login: &str, role: Role, sections: &[SectionId], store: &Store) -> Staff {
    let writer = store.db().writer();
    let row = account::ActiveModel {
        id: NotSet,
        login: Set(login.to_owned()),
        name: Set(login.to_owned()),
        role: Set(role.as_str().to_owned()),
        suspended: Set(None),
        password: Set(Some("the hash of a password".to_owned())),
        created_at: Set(noon()),
    };
    let inserted = account::Entity::insert(row).exec(&writer).await;
    let id = inserted.expect("the account is kept").last_insert_id;
    for section in sections {
        let row = account_section::ActiveModel {
            account_id: Set(id),
            section_id: Set(section.0),
        };
        let inserted = account_section::Entity::insert(row).exec_without_returning(&writer);
        inserted.await.expect("the section is kept");
    }
    Staff::new(Account {
        id: AccountId(id),
        login: login.to_owned(),
        name: login.to_owned(),
        role,
        sections: sections.to_vec(),
        suspended: None,
    })
}
