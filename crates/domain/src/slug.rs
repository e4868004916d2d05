//! The last part of a reader's address: Vietnamese without accents, words joined by hyphens.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::text::fold;

/// The part of an address that names one article, section, tag, author, page or survey.
///
/// Always 1 to [`Slug::CHARS_MAX`] characters of `a-z`, `0-9` and single inner hyphens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Why a text cannot stand in an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlugError {
    /// There is nothing in it that an address could show.
    #[error("the address is empty")]
    Empty,
    /// It is longer than [`Slug::CHARS_MAX`].
    #[error("the address is longer than {} characters", Slug::CHARS_MAX)]
    TooLong,
    /// It holds something else than lower-case letters, digits and single inner hyphens.
    #[error("the address may hold only a-z, 0-9 and single hyphens between them")]
    Malformed,
}

impl Slug {
    /// The longest slug in characters; longer titles are cut at a word.
    pub const CHARS_MAX: usize = 120;

    /// Accepts an address part exactly as it is.
    ///
    /// # Errors
    /// When the text is not already a well-formed slug; it is never repaired, so that one thing has one address.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        if text.is_empty() {
            return Err(SlugError::Empty);
        }
        if text.len() > Self::CHARS_MAX {
            return Err(SlugError::TooLong);
        }
        let is_word = |word: &str| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if text.split('-').all(is_word) {
            Ok(Self(text.to_owned()))
        } else {
            Err(SlugError::Malformed)
        }
    }

    /// Makes the address of a title: "Đại hội Chi bộ" becomes `dai-hoi-chi-bo`.
    ///
    /// # Errors
    /// [`SlugError::Empty`] when the title has no letter or digit that an address can show.
    pub fn from_title(title: &str) -> Result<Self, SlugError> {
        let mut slug = String::new();
        let folded = fold(title);
        for word in folded
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
        {
            let joined_length = slug.len() + usize::from(!slug.is_empty()) + word.len();
            if joined_length > Self::CHARS_MAX {
                if slug.is_empty() {
                    slug.push_str(&word[..Self::CHARS_MAX]);
                }
                break;
            }
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(word);
        }
        Self::parse(&slug)
    }

    /// The same slug with a number behind it, for the second thing of the same title.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Self {
        let suffix = format!("-{number}");
        let kept = self.0.len().min(Self::CHARS_MAX - suffix.len());
        Self(format!("{}{suffix}", self.0[..kept].trim_end_matches('-')))
    }

    /// The slug as it stands in an address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Slug {
    type Err = SlugError;

    fn from_str(text: &str) -> Result<Self, SlugError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;

    fn try_from(text: String) -> Result<Self, SlugError> {
        Self::parse(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_title_becomes_its_address_without_accents() {
        let check = |title: &str, expected: &str| {
            assert_eq!(Slug::from_title(title).unwrap().as_str(), expected)
        };
        check(
            "Đại hội Chi bộ tổ dân phố số 5",
            "dai-hoi-chi-bo-to-dan-pho-so-5",
        );
        check("  “Ngày hội” – 2024! ", "ngay-hoi-2024");
        check("Uỷ ban", "uy-ban");
    }

    #[test]
    fn a_title_without_letters_has_no_address() {
        assert_eq!(Slug::from_title("…—!"), Err(SlugError::Empty));
    }

    #[test]
    fn a_malformed_address_is_refused_and_not_repaired() {
        for text in ["-a", "a-", "a--b", "A", "đ", "a b", "../a", "a/b"] {
            assert_eq!(Slug::parse(text), Err(SlugError::Malformed), "{text}");
        }
        assert_eq!(Slug::parse(&"a".repeat(121)), Err(SlugError::TooLong));
    }

    #[test]
    fn a_numbered_address_stays_within_the_limit() {
        let long = Slug::parse(&"a".repeat(120)).unwrap();
        assert_eq!(long.numbered(12).as_str().len(), 120);
        assert_eq!(Slug::parse("tin").unwrap().numbered(2).as_str(), "tin-2");
    }

    proptest! {
        #[test]
        fn every_made_address_is_well_formed(title in ".{0,300}") {
            if let Ok(slug) = Slug::from_title(&title) {
                prop_assert_eq!(Slug::parse(slug.as_str()), Ok(slug.clone()));
                let numbered = slug.numbered(7);
                prop_assert_eq!(Slug::parse(numbered.as_str()), Ok(numbered.clone()));
            }
        }
    }
}
