//! The right to work in the newsroom, as values that only a check can make.

use domain::{
    AccountId, SectionId,
    account::{Account, Role},
    life::Person,
};

use crate::StoreError;

/// A person who is logged in with everything that the role asks for.
///
/// Only the look-up of a session makes one, so whoever holds it was checked in this request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    account: Account,
}

/// A person who runs surveys and tags, and decides about articles of some section.
#[derive(Clone, Copy, Debug)]
pub struct Editor<'a> {
    staff: &'a Staff,
}

/// A person who keeps accounts, sections and settings.
#[derive(Clone, Copy, Debug)]
pub struct Administrator<'a> {
    staff: &'a Staff,
}

impl Staff {
    pub(crate) fn new(account: Account) -> Self {
        Self { account }
    }

    /// The person's account.
    #[must_use]
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// The person's account number.
    #[must_use]
    pub fn id(&self) -> AccountId {
        self.account.id
    }

    /// What decides about the person's rights on an article.
    #[must_use]
    pub fn person(&self) -> Person<'_> {
        Person {
            account: self.account.id,
            role: self.account.role,
            sections: &self.account.sections,
        }
    }

    /// The sections in which the person decides; nothing for all of them.
    #[must_use]
    pub fn sections(&self) -> Option<&[SectionId]> {
        match self.account.role {
            Role::Writer => Some(&[]),
            Role::Editor => Some(&self.account.sections),
            Role::Administrator => None,
        }
    }

    /// The right to do what editors do.
    ///
    /// # Errors
    /// [`StoreError::Denied`] for a writer.
    pub fn editor(&self) -> Result<Editor<'_>, StoreError> {
        match self.account.role {
            Role::Writer => Err(StoreError::Denied),
            Role::Editor | Role::Administrator => Ok(Editor { staff: self }),
        }
    }

    /// The right to do what administrators do.
    ///
    /// # Errors
    /// [`StoreError::Denied`] for everyone else.
    pub fn administrator(&self) -> Result<Administrator<'_>, StoreError> {
        match self.account.role {
            Role::Writer | Role::Editor => Err(StoreError::Denied),
            Role::Administrator => Ok(Administrator { staff: self }),
        }
    }
}

impl<'a> Editor<'a> {
    /// The person who has the right.
    #[must_use]
    pub fn staff(self) -> &'a Staff {
        self.staff
    }
}

impl<'a> Administrator<'a> {
    /// The person who has the right.
    #[must_use]
    pub fn staff(self) -> &'a Staff {
        self.staff
    }
}
