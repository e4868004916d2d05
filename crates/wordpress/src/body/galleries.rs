//! Sets of pictures as one gallery element.

use super::{Context, markup, notes::Notes};
use crate::{AttachedFile, text::escape_html};

/// The gallery of a gallery block: every picture with its caption, the set's caption below.
pub(super) fn from_html(html: &str) -> String {
    let mut figures: Vec<(&str, &str)> = Vec::new();
    let mut set_caption = "";
    let closings = markup::closings(html, &["figcaption"]);
    for tag in markup::tags(html).filter(|tag| !tag.is_closing) {
        match tag.name.as_str() {
            "img" => figures.push((tag.raw, "")),
            "figcaption" => {
                let closing = closings.get(&tag.start);
                let end = closing.map_or(tag.end(), |(start, _)| *start);
                let caption = html[tag.end()..end].trim();
                match figures.last_mut() {
                    Some((_, own)) if !tag.has_class("blocks-gallery-caption") => *own = caption,
                    _ => set_caption = caption,
                }
            }
            _ => {}
        }
    }
    let figures = figures.iter().map(|(img, caption)| figure(img, caption));
    let gallery = gallery(figures);
    match set_caption {
        "" => gallery,
        caption => format!("{gallery}\n<p>{caption}</p>"),
    }
}

/// The gallery of files by their numbers, or of an item's own pictures when there are none.
pub(super) fn from_files(
    ids: &[u64],
    excluded: &[u64],
    context: &Context<'_>,
    notes: &mut Notes,
) -> String {
    let files: Vec<&AttachedFile> = if ids.is_empty() {
        let own = context.own_files();
        own.into_iter()
            .filter(|(id, file)| file.is_picture() && !excluded.contains(id))
            .map(|(_, file)| file)
            .collect()
    } else {
        ids.iter()
            .filter_map(|id| context.attachments.get(*id))
            .collect()
    };
    let missing = ids.len().saturating_sub(files.len());
    if missing > 0 {
        notes.add(format!("{missing} ảnh của bộ ảnh không có trong tệp xuất"));
    }
    if files.is_empty() {
        notes.add("Bộ ảnh không còn ảnh nào, đã bỏ".to_owned());
        return String::new();
    }
    gallery(files.into_iter().map(|file| {
        let (url, alt) = (escape_html(&file.url), escape_html(&file.alt));
        let img = format!("<img src=\"{url}\" alt=\"{alt}\">");
        figure(&img, &escape_html(&file.caption))
    }))
}

/// One picture with the caption under it.
pub(super) fn figure(media: &str, caption: &str) -> String {
    match caption.trim() {
        "" => format!("<figure>{media}</figure>"),
        caption => format!("<figure>{media}<figcaption>{caption}</figcaption></figure>"),
    }
}

fn gallery(figures: impl Iterator<Item = String>) -> String {
    let figures: String = figures.collect();
    match figures.as_str() {
        "" => String::new(),
        figures => format!("<div class=\"gallery\">{figures}</div>"),
    }
}
