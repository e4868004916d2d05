//! The classic editor's pictures with captions.

use super::{galleries::figure, markup};
use crate::text::escape_html;

/// A captioned picture; the caption is an attribute in old bodies and follows the picture in others.
pub(super) fn caption_html(content: &str, attribute: Option<&str>) -> String {
    let Some(img) = markup::tags(content).find(|tag| tag.opens("img")) else {
        return content.to_owned();
    };
    let link = markup::tags(content)
        .take_while(|tag| tag.start < img.start)
        .filter(|tag| tag.opens("a"))
        .last();
    let start = link.as_ref().map_or(img.start, |link| link.start);
    let end = link
        .and_then(|link| markup::closing(content, &link))
        .map(|(_, end)| end)
        .filter(|end| *end >= img.end())
        .unwrap_or(img.end());
    let caption = match attribute {
        Some(caption) if content[end..].trim().is_empty() => escape_html(caption),
        _ => content[end..].trim().replace('\n', " "),
    };
    figure(content[start..end].trim(), &caption)
}
