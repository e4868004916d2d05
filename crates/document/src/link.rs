//! Where a link may lead.

use std::sync::Arc;

/// The address of a link that is safe to follow: of a known scheme, or a place on this portal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Href(Arc<str>);

impl Href {
    /// How long an address may be, in bytes; longer ones are not links but loads.
    pub const BYTES_MAX: usize = 2048;

    /// Reads an address as a browser would and refuses every scheme but http, https, mailto and tel.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        // Browsers skip tabs and line ends anywhere in an address, so `java&#10;script:` is a script to them.
        let address: String = address
            .chars()
            .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
            .collect();
        let address = address.trim_matches(|c: char| c.is_whitespace() || c.is_control());
        if address.is_empty()
            || address == "#"
            || address.len() > Self::BYTES_MAX
            || address.contains(char::is_control)
        {
            return None;
        }
        let Some((scheme, rest)) = split_scheme(address) else {
            return relative(address);
        };
        let scheme = scheme.to_ascii_lowercase();
        match scheme.as_str() {
            "http" | "https" => {
                let place = rest.strip_prefix("//")?;
                has_host(place).then(|| Self(format!("{scheme}://{place}").into()))
            }
            "mailto" | "tel" => (!rest.trim().is_empty())
                .then(|| Self(format!("{scheme}:{}", rest.trim_start()).into())),
            _ => None,
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Says whether the link leaves the portal.
    #[must_use]
    pub fn is_external(&self) -> bool {
        self.0.starts_with("http://") || self.0.starts_with("https://")
    }
}

/// What stands before the first colon, if that colon comes before any sign that ends a scheme.
fn split_scheme(address: &str) -> Option<(&str, &str)> {
    let end = address.find([':', '/', '?', '#'])?;
    let rest = address[end..].strip_prefix(':')?;
    Some((&address[..end], rest))
}

fn relative(address: &str) -> Option<Href> {
    if let Some(place) = address.strip_prefix("//") {
        return has_host(place).then(|| Href(format!("https://{place}").into()));
    }
    // A browser takes a backslash for a slash, so `/\host` would leave the portal unseen.
    let mut start = address.chars().take(2);
    let is_slash = |c: Option<char>| matches!(c, Some('/' | '\\'));
    if is_slash(start.next()) && is_slash(start.next()) {
        return None;
    }
    Some(Href(address.into()))
}

fn has_host(place: &str) -> bool {
    place.starts_with(|c: char| c.is_alphanumeric() || c == '[')
}
