//! WordPress's own shortcodes and the commonest for films, as HTML.

use super::{super::captions, super::figures::link, super::galleries, Context, Notes, Shortcode};
use crate::{
    AttachedFile,
    attachments::{is_film, is_sound},
    text::{escape_html, plain_text},
};

/// The shortcodes that have a meaning on the portal.
pub(super) const NAMES: [&str; 9] = [
    "caption",
    "wp_caption",
    "gallery",
    "embed",
    "audio",
    "video",
    "playlist",
    "youtube",
    "vimeo",
];

/// What a shortcode stands for.
pub(super) fn html(
    code: &Shortcode<'_>,
    content: Option<&str>,
    context: &Context<'_>,
    notes: &mut Notes,
) -> String {
    match code.name {
        "caption" | "wp_caption" => {
            captions::caption_html(content.unwrap_or_default(), code.attribute("caption"))
        }
        "gallery" => {
            let ids = code.attribute("ids").or(code.attribute("include"));
            let excluded = numbers(code.attribute("exclude"));
            let gallery = galleries::from_files(&numbers(ids), &excluded, context, notes);
            // WordPress shows no text inside a gallery, so what a stray end tag encloses belongs to the body.
            format!("{gallery}\n\n{}", content.unwrap_or_default())
        }
        "audio" | "video" => player(code, content, context, notes),
        "playlist" => playlist(code, context, notes),
        _ => embed(code, content),
    }
}

fn numbers(list: Option<&str>) -> Vec<u64> {
    let list = list.unwrap_or_default();
    list.split([',', ' '])
        .filter_map(|number| number.trim().parse().ok())
        .collect()
}

fn embed(code: &Shortcode<'_>, content: Option<&str>) -> String {
    let enclosed = plain_text(content.unwrap_or_default());
    let address = match (
        enclosed.is_empty(),
        code.attribute("src"),
        code.values.first(),
    ) {
        (false, ..) => enclosed,
        (true, Some(source), _) => source.to_owned(),
        (true, None, Some(value)) => value.clone(),
        (true, None, None) => return String::new(),
    };
    let address = match code.name {
        _ if address.contains("://") => address,
        "vimeo" => format!("https://vimeo.com/{address}"),
        "youtube" => format!("https://www.youtube.com/watch?v={address}"),
        _ => address,
    };
    format!("<p>{}</p>", escape_html(&address))
}

fn player(
    code: &Shortcode<'_>,
    content: Option<&str>,
    context: &Context<'_>,
    notes: &mut Notes,
) -> String {
    const SOURCES: [&str; 13] = [
        "src", "mp3", "m4a", "ogg", "wav", "flac", "wma", "mp4", "m4v", "webm", "ogv", "wmv", "flv",
    ];
    let named = SOURCES.iter().find_map(|name| code.attribute(name));
    let own = || {
        own_media(code.name, context)
            .first()
            .map(|file| file.url.as_str())
    };
    let enclosed = content.map(plain_text).filter(|text| text.contains("://"));
    let url = named
        .or(code.values.first().map(String::as_str))
        .or(enclosed.as_deref())
        .or_else(own);
    let Some(url) = url else {
        notes.add(format!("Mã ngắn [{}] không có tệp nào, đã bỏ", code.name));
        return String::new();
    };
    match is_sound(url) || is_film(url) {
        true => format!("<p>{}</p>", link(url, "", notes)),
        // A player of another site's film.
        false => format!("<p>{}</p>", escape_html(url)),
    }
}

fn playlist(code: &Shortcode<'_>, context: &Context<'_>, notes: &mut Notes) -> String {
    let ids = numbers(code.attribute("ids").or(code.attribute("include")));
    let kind = code.attribute("type").unwrap_or("audio");
    let files: Vec<&AttachedFile> = match ids.is_empty() {
        true => own_media(kind, context),
        false => ids
            .iter()
            .filter_map(|id| context.attachments.get(*id))
            .collect(),
    };
    if files.is_empty() {
        notes.add("Mã ngắn [playlist] không có tệp nào, đã bỏ".to_owned());
        return String::new();
    }
    let entries = files.iter().map(|file| {
        let link = link(&file.url, &escape_html(&file.title), notes);
        format!("<li>{link}</li>")
    });
    format!("<ul>{}</ul>", entries.collect::<String>())
}

fn own_media<'a>(kind: &str, context: &Context<'a>) -> Vec<&'a AttachedFile> {
    let files = context.own_files();
    files
        .into_iter()
        .map(|(_, file)| file)
        .filter(|file| match kind {
            "video" => is_film(&file.url),
            _ => is_sound(&file.url),
        })
        .collect()
}
