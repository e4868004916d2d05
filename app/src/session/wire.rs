//! What the login's pages show.

use domain::{AccountId, account::Role};
use serde::{Deserialize, Serialize};

use crate::{page_data::Travels, ui::DateText};

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

/// A secret that a phone can take, to make codes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CodeOffer {
    /// The secret for those who type it.
    pub secret: String,
    /// The address that opens the app on the phone itself.
    pub address: String,
    /// How many units the square of the drawing has on a side.
    pub size: i32,
    /// The outline of the drawing's dark parts.
    pub path: String,
}

/// What a person sees of the own account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OwnAccountView {
    /// What colleagues read.
    pub name: String,
    /// What the person types to log in.
    pub login: String,
    /// True when an app makes codes for the account.
    pub has_codes: bool,
    /// A secret that waits for its first code.
    pub offer: Option<CodeOffer>,
    /// How many codes on paper are left.
    pub recovery_codes_left: u64,
    /// True where browsers know passkeys of this portal.
    pub passkeys_offered: bool,
    /// The passkeys.
    pub passkeys: Vec<PasskeyView>,
    /// The sessions that last.
    pub sessions: Vec<SessionRow>,
}

/// A passkey of the person's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PasskeyView {
    /// Its number.
    pub id: i64,
    /// What the person calls it.
    pub name: String,
    /// When it was taken.
    pub created: DateText,
    /// When it last opened a session, if it did.
    pub used: Option<DateText>,
}

/// A session of the person's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SessionRow {
    /// Names it to its owner.
    pub id: String,
    /// The browser it runs in.
    pub browser: String,
    /// When it began.
    pub created: DateText,
    /// When it was last used.
    pub last_seen: DateText,
    /// True for the one in which the person asks.
    pub is_this: bool,
}

/// Whose password a link sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LinkView {
    /// What colleagues read.
    pub name: String,
    /// What the person types to log in.
    pub login: String,
}

impl Travels for OwnAccountView {}

impl Travels for LinkView {}
