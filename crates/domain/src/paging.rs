//! Long lists, a page at a time.

use serde::{Deserialize, Serialize};

/// The number of a page in a list; the first is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct PageNumber(u32);

/// The text does not name a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a page number is a whole number from 1 to {}", PageNumber::MAX)]
pub struct PageNumberError;

impl PageNumber {
    /// The first page.
    pub const FIRST: Self = Self(1);
    /// The highest number that is understood; no list is that long.
    pub const MAX: u32 = 1_000_000;

    /// Reads a page number as an address carries it.
    ///
    /// # Errors
    /// When the text is not a plain whole number from 1 to [`PageNumber::MAX`].
    pub fn parse(text: &str) -> Result<Self, PageNumberError> {
        if text.starts_with('+') {
            return Err(PageNumberError);
        }
        text.parse::<u32>().map_err(|_| PageNumberError)?.try_into()
    }

    /// The number itself.
    #[must_use]
    pub fn get(self) -> u32 {
        self.0
    }

    /// How many entries stand on the pages before this one.
    #[must_use]
    pub fn entries_before(self, per_page: u32) -> u64 {
        u64::from(self.0 - 1) * u64::from(per_page)
    }
}

impl TryFrom<u32> for PageNumber {
    type Error = PageNumberError;

    fn try_from(number: u32) -> Result<Self, PageNumberError> {
        if (1..=Self::MAX).contains(&number) {
            Ok(Self(number))
        } else {
            Err(PageNumberError)
        }
    }
}

impl From<PageNumber> for u32 {
    fn from(number: PageNumber) -> Self {
        number.0
    }
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paged<T> {
    /// The entries of this page, in the list's order.
    pub entries: Vec<T>,
    /// Which page this is.
    pub number: PageNumber,
    /// How many pages the list has; at least 1, even when it is empty.
    pub pages: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_number_is_a_plain_positive_number() {
        assert_eq!(PageNumber::parse("2").map(PageNumber::get), Ok(2));
        for text in ["", "0", "-1", "+1", "1.5", "abc", "4294967297", "1000001"] {
            assert_eq!(PageNumber::parse(text), Err(PageNumberError), "{text}");
        }
    }
}
