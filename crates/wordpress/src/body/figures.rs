//! Figures by what is in them: only a picture makes a figure on the portal.

use super::{markup, notes::Notes};
use crate::text::{escape_html, percent_decoded, plain_text};

/// Unwraps figures that show no picture, and turns sound and film into links.
pub(super) fn by_content(html: &str, notes: &mut Notes) -> String {
    let names = ["figure", "audio", "video"];
    let closings = markup::closings(html, &names);
    let mut result = String::with_capacity(html.len());
    let (mut copied, mut seen) = (0, 0);
    for tag in markup::tags(html).filter(|tag| names.contains(&tag.name.as_str())) {
        let Some((inner_end, end)) = closings.get(&tag.start).copied() else {
            continue;
        };
        if tag.start < seen {
            continue;
        }
        seen = end;
        let replacement = match tag.name.as_str() {
            "figure" => unwrapped(&html[tag.end()..inner_end], notes),
            _ => media_address(&html[tag.start..end]).map(|url| link(&url, "", notes)),
        };
        if let Some(replacement) = replacement {
            result.push_str(&html[copied..tag.start]);
            result.push_str(&replacement);
            copied = end;
        }
    }
    result.push_str(&html[copied..]);
    result
}

/// A link to a sound or film that the portal does not play itself.
pub(super) fn link(url: &str, label: &str, notes: &mut Notes) -> String {
    notes.add(format!("Âm thanh hoặc video trở thành liên kết: {url}"));
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let name = percent_decoded(path.rsplit('/').next().unwrap_or_default());
    let label = match label.trim() {
        "" => escape_html(&name),
        label => label.to_owned(),
    };
    format!("<a href=\"{}\">{label}</a>", escape_html(url))
}

/// What a figure without a picture becomes; nothing when it shall stay.
fn unwrapped(inner: &str, notes: &mut Notes) -> Option<String> {
    let has = |name: &str| markup::tags(inner).any(|tag| tag.opens(name));
    if has("img") {
        return None;
    }
    let caption = markup::inner_html(inner, "figcaption").unwrap_or_default();
    if has("audio") || has("video") {
        let url = media_address(inner)?;
        let label = escape_html(&plain_text(caption));
        return Some(format!("<p>{}</p>", link(&url, &label, notes)));
    }
    let content = without_caption(inner);
    let unwrapped = match (has("table"), caption.trim()) {
        (_, "") => content,
        (true, caption) => table_with_caption(&content, caption),
        (false, caption) => format!("{content}<p>{caption}</p>"),
    };
    Some(unwrapped)
}

fn media_address(html: &str) -> Option<String> {
    markup::tags(html)
        .filter(|tag| matches!(tag.name.as_str(), "audio" | "video" | "source"))
        .find_map(|tag| tag.attribute("src"))
        .filter(|url| !url.is_empty())
}

fn without_caption(inner: &str) -> String {
    let Some(open) = markup::tags(inner).find(|tag| tag.opens("figcaption")) else {
        return inner.to_owned();
    };
    let end = markup::closing(inner, &open).map_or(inner.len(), |(_, end)| end);
    format!("{}{}", &inner[..open.start], &inner[end..])
}

fn table_with_caption(html: &str, caption: &str) -> String {
    let Some(open) = markup::tags(html).find(|tag| tag.opens("table")) else {
        return html.to_owned();
    };
    let (before, after) = html.split_at(open.end());
    format!("{before}<caption>{caption}</caption>{after}")
}
