//! What the pages of accounts show.

use domain::{AccountId, SectionId, account::Role};
use serde::{Deserialize, Serialize};

use crate::{page_data::Travels, ui::DateText};

/// An account in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct AccountRow {
    /// The account.
    pub id: AccountId,
    /// What its owner types to log in.
    pub login: String,
    /// What colleagues read.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Why it may not log in, if it may not.
    pub suspended: Option<String>,
}

/// The list of accounts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct AccountsView {
    /// The accounts in the order of their login names.
    pub accounts: Vec<AccountRow>,
    /// Behind which login name the list goes on, if it does.
    pub next: Option<String>,
    /// What an editor can be given to work in.
    pub sections: Vec<SectionChoice>,
}

/// A section that an editor can be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SectionChoice {
    /// The section.
    pub id: SectionId,
    /// What it is called.
    pub name: String,
    /// True when the account has it.
    pub is_given: bool,
}

/// One account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct AccountView {
    /// The account as the list shows it.
    pub account: AccountRow,
    /// True once its owner has set a password.
    pub has_password: bool,
    /// True once it has something beside the password.
    pub has_second_factor: bool,
    /// When a session of it was last used, while one is left.
    pub last_seen: Option<DateText>,
    /// The sections, those that it has marked.
    pub sections: Vec<SectionChoice>,
}

impl Travels for AccountsView {}

impl Travels for AccountView {}
