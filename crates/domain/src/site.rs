//! What stands around the pages: whose portal it is, and the places where links and banners stand.

use serde::{Deserialize, Serialize};

/// Where links and banners stand on every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SitePlace {
    /// In the narrow column.
    Aside,
    /// At the foot.
    Footer,
}

/// What administrators set about the portal; what is left out stays as the settings file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteSettings {
    /// The portal's name.
    pub name: Option<String>,
    /// The body that the portal belongs to.
    pub owner: Option<String>,
    /// One sentence on what the portal is, for search engines.
    pub description: Option<String>,
    /// The office's address and how to reach it, a line each.
    pub office: Option<Vec<String>>,
    /// Where the office's clocks stand, as a distance from UTC such as "+07:00".
    pub time_zone: Option<String>,
}

impl SitePlace {
    /// All places.
    pub const ALL: [Self; 2] = [Self::Aside, Self::Footer];

    /// The word under which the store keeps the place.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Aside => "aside",
            Self::Footer => "footer",
        }
    }

    /// The place that the store's word means, if it means one.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.as_str() == word)
    }
}

/// Accepts the target of a link or the address of a picture: a full https address, or one of the portal's own.
#[must_use]
pub fn is_link(address: &str) -> bool {
    let is_own = address.starts_with('/') && !address.starts_with("//");
    let host = address.strip_prefix("https://").unwrap_or_default();
    let has_host = host.starts_with(|first: char| first.is_ascii_alphanumeric());
    (is_own || has_host)
        && !address.contains(|sign: char| {
            sign.is_whitespace() || sign.is_control() || matches!(sign, '"' | '<' | '>' | '\\')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_https_or_stays_here() {
        for address in ["https://dichvucong.gov.vn/a?b=c#d", "/trang/lien-he", "/"] {
            assert!(is_link(address), "{address}");
        }
        for address in [
            "",
            "http://example.vn",
            "https://",
            "//example.vn",
            "/\\example.vn",
            "javascript:alert(1)",
            "https://a b",
            "https:///a",
        ] {
            assert!(!is_link(address), "{address}");
        }
    }

    #[test]
    fn every_place_is_read_back_from_its_word() {
        for place in SitePlace::ALL {
            assert_eq!(SitePlace::from_word(place.as_str()), Some(place));
        }
        assert_eq!(SitePlace::from_word("header"), None);
    }
}
