//! Who works in the newsroom: accounts, what proves who somebody is, and who is logged in.

mod add;
mod attempts;
mod ceremonies;
mod clean;
mod find;
mod links;
mod logged_in;
mod lookup;
mod own_sessions;
mod passkeys;
mod passwords;
mod recovery;
mod reset;
mod rights;
mod row;
mod sessions;
#[cfg(test)]
mod tests;
mod token;
mod totp;

pub use add::NewAccount;
pub use attempts::AttemptKeys;
pub use find::{AccountEntry, Login};
pub use logged_in::{Level, LoggedIn, Owner};
pub use own_sessions::SessionEntry;
pub use passkeys::PasskeyEntry;
pub use rights::LAST_ADMINISTRATOR;
#[cfg(any(test, feature = "testing"))]
pub(crate) use sessions::insert as insert_session;
pub use token::{SessionId, Token};
pub use totp::TotpSecret;

use crate::connection::Db;

/// The accounts of the newsroom and their credentials.
#[derive(Clone, Copy, Debug)]
pub struct Accounts<'a> {
    pub(crate) db: Db<'a>,
}

/// Who is logged in, and who tried to.
#[derive(Clone, Copy, Debug)]
pub struct Sessions<'a> {
    pub(crate) db: Db<'a>,
}
