//! The people who work in the newsroom, and what their roles let them do in general.

use serde::{Deserialize, Serialize};

use crate::{AccountId, SectionId};

/// What an account may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Writes and hands in own articles.
    Writer,
    /// Reviews, publishes and withdraws in the sections given, and runs the surveys.
    Editor,
    /// Does everything, and keeps accounts and settings.
    Administrator,
}

/// A staff member's login.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The account.
    pub id: AccountId,
    /// What its owner types to log in.
    pub login: String,
    /// What colleagues read beside its work.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// The sections an editor works in; for other roles it means nothing.
    pub sections: Vec<SectionId>,
    /// Why it may not log in, if it may not.
    pub suspended: Option<String>,
}

/// Why a login name or a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum CredentialError {
    /// A login name of another form.
    #[error("a login name has 3 to 40 lower-case letters, digits, dots or hyphens")]
    Login,
    /// A password that is guessed too soon.
    #[error("a password has at least {PASSWORD_CHARS_MIN} characters")]
    TooShort,
    /// A password that costs more to check than it protects.
    #[error("a password has at most {PASSWORD_CHARS_MAX} characters")]
    TooLong,
}

/// The fewest characters of a password.
pub const PASSWORD_CHARS_MIN: usize = 10;
/// The most characters of a password.
pub const PASSWORD_CHARS_MAX: usize = 200;

impl Role {
    /// All roles, from the least to the most rights.
    pub const ALL: [Self; 3] = [Self::Writer, Self::Editor, Self::Administrator];

    /// The word under which the store keeps the role.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Writer => "writer",
            Self::Editor => "editor",
            Self::Administrator => "administrator",
        }
    }

    /// The role that the store's word means, if it means one.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// True for an account that may not be used with a password alone.
    #[must_use]
    pub fn needs_second_factor(self) -> bool {
        self == Self::Administrator
    }
}

/// The login name that a person means: trimmed and in lower case.
///
/// # Errors
/// When it has another form than login names have.
pub fn parse_login(typed: &str) -> Result<String, CredentialError> {
    let login = typed.trim().to_lowercase();
    let is_known = |letter: char| letter.is_ascii_alphanumeric() || ".-_".contains(letter);
    if (3..=40).contains(&login.len()) && login.chars().all(is_known) {
        Ok(login)
    } else {
        Err(CredentialError::Login)
    }
}

/// Checks a password that somebody wants to use from here on.
///
/// # Errors
/// When it is too short to protect anything or too long to be checked.
pub fn check_password(typed: &str) -> Result<(), CredentialError> {
    match typed.chars().count() {
        count if count < PASSWORD_CHARS_MIN => Err(CredentialError::TooShort),
        count if count > PASSWORD_CHARS_MAX => Err(CredentialError::TooLong),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_is_read_back_from_its_word() {
        for role in Role::ALL {
            assert_eq!(Role::from_word(role.as_str()), Some(role));
        }
        assert_eq!(Role::from_word("root"), None);
    }

    #[test]
    fn a_login_name_is_short_plain_and_in_lower_case() {
        let check = |typed, expected: Result<&str, _>| {
            assert_eq!(parse_login(typed), expected.map(str::to_owned));
        };
        check(" Lan.Nguyen ", Ok("lan.nguyen"));
        check("lan", Ok("lan"));
        check("la", Err(CredentialError::Login));
        check("lan nguyen", Err(CredentialError::Login));
        check("lấn", Err(CredentialError::Login));
        check(&"a".repeat(41), Err(CredentialError::Login));
    }

    #[test]
    fn a_password_is_counted_in_characters() {
        assert_eq!(check_password("mật khẩu"), Err(CredentialError::TooShort));
        assert_eq!(check_password("mật khẩu mới"), Ok(()));
        let long = "a".repeat(PASSWORD_CHARS_MAX + 1);
        assert_eq!(check_password(&long), Err(CredentialError::TooLong));
    }
}
