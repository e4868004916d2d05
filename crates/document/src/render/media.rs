//! Pictures, attachments and embeds as HTML.

use super::{inline, markup::Markup};
use crate::{Attachment, Embed, Figure, Picture};

/// The text column is 46 rem wide at most, and as wide as the screen below that.
const SIZES: &str = "(min-width: 48rem) 46rem, 100vw";

pub(super) fn figure(html: &mut Markup, figure: &Figure) {
    html.raw("<figure class=\"figure\">");
    image(html, &figure.picture, figure.alt.as_str());
    if !figure.caption.is_empty() {
        html.raw("<figcaption>");
        inline::write(html, &figure.caption);
        html.raw("</figcaption>");
    }
    html.raw("</figure>");
}

/// Nothing of the other host is loaded before the reader opens the box, and no script is needed to open it.
pub(super) fn embed(html: &mut Markup, embed: &Embed) {
    let host = embed.host().name();
    html.raw("<details class=\"embed\"><summary>Xem video trên ");
    html.text(host);
    html.raw("</summary><iframe loading=\"lazy\"");
    html.attribute("title", &format!("Video trên {host}"));
    html.attribute("src", &embed.frame_src());
    html.raw(
        " referrerpolicy=\"strict-origin-when-cross-origin\" allowfullscreen></iframe></details>",
    );
}

pub(super) fn attachment(html: &mut Markup, attachment: &Attachment) {
    html.raw("<p class=\"attachment\"><a");
    html.attribute("href", attachment.href.as_str());
    if attachment.href.is_external() {
        html.attribute("rel", "noopener");
    }
    if let Some(bytes) = attachment.bytes {
        html.number("data-bytes", bytes);
    }
    html.raw(" download>");
    html.text(&attachment.name);
    html.raw("</a>");
    if let Some(bytes) = attachment.bytes {
        html.raw(" <span class=\"attachment__size\">");
        html.text(&size(bytes));
        html.raw("</span>");
    }
    html.raw("</p>");
}

/// A size as people say it: `820 B`, `12,5 KB`, `3 MB`.
pub(super) fn size(bytes: u64) -> String {
    const UNITS: [&str; 3] = ["KB", "MB", "GB"];
    if bytes < 1024 {
        return format!("{bytes} B");
    }
    let (mut tenths, mut unit) = (u128::from(bytes) * 10 / 1024, 0);
    while tenths >= 10_240 && unit + 1 < UNITS.len() {
        tenths /= 1024;
        unit += 1;
    }
    match tenths % 10 {
        0 => format!("{} {}", tenths / 10, UNITS[unit]),
        tenth => format!("{},{tenth} {}", tenths / 10, UNITS[unit]),
    }
}

fn image(html: &mut Markup, picture: &Picture, alt: &str) {
    html.raw("<img");
    html.attribute("src", &picture.src);
    if !picture.variants.is_empty() {
        let largest = picture.width.map(|width| (width, picture.src.clone()));
        let variants = picture
            .variants
            .iter()
            .chain(largest.iter())
            .map(|(width, src)| format!("{src} {width}w"));
        html.attribute("srcset", &variants.collect::<Vec<_>>().join(", "));
        html.attribute("sizes", SIZES);
    }
    html.attribute("alt", alt);
    if let Some(width) = picture.width {
        html.number("width", width);
    }
    if let Some(height) = picture.height {
        html.number("height", height);
    }
    html.raw(" loading=\"lazy\" decoding=\"async\">");
}
