//! Pictures, frames, films and sounds.

use super::{attributes::Attributes, sink::State};
use crate::{Alt, Attachment, Block, Embed, Figure, Href, Picture, media_source};

/// Where pages keep the address of what is loaded only when it comes into view.
const LAZY_SOURCES: [&str; 4] = [
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-orig-file",
];

impl State {
    pub(super) fn image(&mut self, attributes: Attributes<'_>) {
        let alt = attributes.get("alt").unwrap_or_default();
        let is_emoji = attributes
            .classes()
            .any(|class| matches!(class, "emoji" | "wp-smiley"));
        if is_emoji && !alt.is_empty() {
            self.push_text(alt);
            return;
        }
        let (width, height) = (pixels(attributes, "width"), pixels(attributes, "height"));
        if width.is_some_and(|width| width <= 1) && height.is_some_and(|height| height <= 1) {
            self.findings.dropped("img 1x1");
            return;
        }
        let Some(src) = picture_source(attributes) else {
            let scheme = scheme(attributes.get("src").unwrap_or_default());
            self.findings.dropped(&format!("img {scheme}"));
            return;
        };
        if attributes.get("alt").is_none() {
            self.findings.changed("img without alt");
        }
        let set = attributes
            .get("srcset")
            .or_else(|| attributes.get("data-srcset"));
        let picture = Picture {
            src,
            width,
            height,
            variants: variants(set.unwrap_or_default()),
        };
        self.flush();
        self.tree.place(Block::Figure(Figure {
            picture,
            alt: Alt::new(alt),
            caption: Vec::new(),
        }));
    }

    /// A frame of a host on the list becomes an embed; any other is dropped.
    pub(super) fn frame(&mut self, name: &str, attributes: Attributes<'_>) {
        let addresses = ["src", "data-src", "data-lazy-src"]
            .into_iter()
            .filter_map(|key| attributes.get(key));
        let embed = addresses.clone().find_map(Embed::from_url);
        if let Some(embed) = embed {
            self.flush();
            self.tree.place(Block::Embed(embed));
            return;
        }
        let host = addresses.into_iter().find_map(host).unwrap_or_default();
        self.findings.dropped(format!("{name} {host}").trim_end());
    }

    /// A film or a sound becomes a file to take away.
    pub(super) fn place_media(&mut self, name: &str, source: Option<&str>, title: &str) {
        let Some(href) = source.and_then(Href::parse) else {
            self.findings.dropped(name);
            return;
        };
        self.flush();
        if let Some(embed) = Embed::from_url(href.as_str()) {
            self.tree.place(Block::Embed(embed));
            return;
        }
        self.findings.changed(name);
        let name = if title.trim().is_empty() {
            file_name(&href)
        } else {
            title.to_owned()
        };
        self.tree.place(Block::Attachment(Attachment {
            name,
            href,
            bytes: None,
        }));
    }
}

/// The scheme of an address that is not kept, for the finding.
pub(super) fn scheme(address: &str) -> String {
    let address: String = address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .take(2000)
        .collect();
    match address.split_once(':') {
        Some((scheme, _)) if scheme.chars().all(|c| c.is_ascii_alphanumeric()) => {
            scheme.to_ascii_lowercase()
        }
        _ if address.is_empty() => "without address".to_owned(),
        _ => "relative".to_owned(),
    }
}

fn picture_source(attributes: Attributes<'_>) -> Option<String> {
    let names = ["src"].into_iter().chain(LAZY_SOURCES);
    names
        .filter_map(|name| attributes.get(name))
        .find_map(media_source)
}

fn pixels(attributes: Attributes<'_>, name: &str) -> Option<u32> {
    let is_relative = attributes.get(name)?.contains('%');
    attributes.number(name).filter(|_| !is_relative)
}

/// Reads the list of variants; only those that tell their width are of use.
fn variants(set: &str) -> Vec<(u32, String)> {
    let mut variants = Vec::new();
    let mut rest = set;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        let end = rest
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(rest.len());
        let (address, behind) = rest.split_at(end);
        if address.is_empty() {
            return variants;
        }
        if address.ends_with(',') {
            rest = behind;
            continue;
        }
        let (descriptor, behind) = behind.split_once(',').unwrap_or((behind, ""));
        let width = descriptor
            .trim()
            .strip_suffix('w')
            .and_then(|width| width.parse().ok());
        variants.extend(width.zip(media_source(address)));
        rest = behind;
    }
}

fn host(address: &str) -> Option<String> {
    let href = Href::parse(address)?;
    let (_, place) = href.as_str().split_once("://")?;
    let host = place.split(['/', '?', '#']).next()?;
    Some(host.rsplit('@').next().unwrap_or(host).to_ascii_lowercase())
}

fn file_name(href: &Href) -> String {
    let path = href.as_str().split(['?', '#']).next().unwrap_or_default();
    path.trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned()
}
