//! Videos on other hosts, named by what identifies them and not by whatever address someone pasted.

use crate::link::Href;

/// The hosts whose frames a page may show; the content security policy names the same.
pub const EMBED_HOSTS: &[&str] = &["www.youtube-nocookie.com", "player.vimeo.com"];

/// A video on another host.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Embed {
    host: EmbedHost,
    id: String,
    key: Option<String>,
}

/// A host of videos that the portal trusts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EmbedHost {
    /// Shown by the host's address that sets no cookie before the video plays.
    YouTube,
    /// Shown by the host's player.
    Vimeo,
}

impl Embed {
    /// Reads any of the addresses under which a video is known: to watch, to share, to embed.
    #[must_use]
    pub fn from_url(address: &str) -> Option<Self> {
        let href = Href::parse(address)?;
        let (_, place) = href.as_str().split_once("://")?;
        let place = place.split('#').next().unwrap_or(place);
        let (place, query) = place.split_once('?').unwrap_or((place, ""));
        let mut path = place.split('/').filter(|part| !part.is_empty());
        let host = path.next()?.to_ascii_lowercase();
        let path: Vec<&str> = path.collect();
        match host.strip_prefix("www.").unwrap_or(&host) {
            "youtube.com" | "m.youtube.com" | "youtube-nocookie.com" => youtube(&path, query),
            "youtu.be" => Self::youtube_id(path.first()?),
            "vimeo.com" => vimeo(&path, query),
            "player.vimeo.com" => vimeo(path.strip_prefix(&["video"])?, query),
            _ => None,
        }
    }

    /// Whose video it is.
    #[must_use]
    pub fn host(&self) -> EmbedHost {
        self.host
    }

    /// The one address of the frame that shows it.
    #[must_use]
    pub fn frame_src(&self) -> String {
        match (self.host, &self.key) {
            (EmbedHost::YouTube, _) => {
                format!("https://www.youtube-nocookie.com/embed/{}", self.id)
            }
            (EmbedHost::Vimeo, None) => format!("https://player.vimeo.com/video/{}", self.id),
            (EmbedHost::Vimeo, Some(key)) => {
                format!("https://player.vimeo.com/video/{}?h={key}", self.id)
            }
        }
    }

    fn youtube_id(id: &str) -> Option<Self> {
        let is_id = id.len() == 11
            && id
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        is_id.then(|| Self {
            host: EmbedHost::YouTube,
            id: id.to_owned(),
            key: None,
        })
    }
}

impl EmbedHost {
    /// The name that readers know.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::YouTube => "YouTube",
            Self::Vimeo => "Vimeo",
        }
    }
}

fn youtube(path: &[&str], query: &str) -> Option<Embed> {
    match path {
        ["watch"] => Embed::youtube_id(parameter(query, "v")?),
        ["embed" | "v" | "shorts" | "live", id, ..] => Embed::youtube_id(id),
        _ => None,
    }
}

/// A video that is not listed opens only with its key, the second part of the path or the parameter `h`.
fn vimeo(path: &[&str], query: &str) -> Option<Embed> {
    let (id, key) = match path {
        [id] => (id, parameter(query, "h")),
        [id, key] => (id, Some(*key)),
        _ => return None,
    };
    let is_id = !id.is_empty() && id.len() <= 20 && id.bytes().all(|b| b.is_ascii_digit());
    let is_key = key.is_none_or(|key| {
        !key.is_empty() && key.len() <= 40 && key.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    (is_id && is_key).then(|| Embed {
        host: EmbedHost::Vimeo,
        id: (*id).to_owned(),
        key: key.map(str::to_owned),
    })
}

fn parameter<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}
