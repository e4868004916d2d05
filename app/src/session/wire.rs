//! What the login's pages show.

use domain::{AccountId, account::Role};
use serde::{Deserialize, Serialize};

use crate::page_data::Travels;

/// Who is logged in, as the pages need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SessionView {
    /// The person; nobody before the password was right.
    pub person: Option<PersonView>,
    /// False while the portal has no account that could log in.
    pub has_accounts: bool,
}

/// A person who has shown a password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PersonView {
    /// The account.
    pub id: AccountId,
    /// What the person types to log in.
    pub login: String,
    /// What colleagues read.
    pub name: String,
    /// What the person may do.
    pub role: Role,
    /// What is left of the login.
    pub step: LoginStep,
}

/// What is left to do of a login.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum LoginStep {
    /// Nothing.
    Done,
    /// One of these has to be shown.
    ShowSecondFactor {
        /// True when an app makes codes for the account.
        by_code: bool,
        /// True when a device holds a key for the account.
        by_passkey: bool,
    },
    /// The account needs a second factor before it can be used.
    SetUpSecondFactor,
}

impl Travels for SessionView {}
