//! One item of the export.

use std::io::BufRead;

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::{
    ExportError, Item, ItemKind, Status, Term,
    cursor::{Cursor, Fields},
    event::Step,
    text::{percent_decoded, plain_text},
};

/// Reads the item whose element was just opened, up to its end.
pub(crate) fn read<R: BufRead>(cursor: &mut Cursor<R>) -> Result<Item, ExportError> {
    let mut item = Item::default();
    let mut dates = Dates::default();
    loop {
        match cursor.step()? {
            Step::Open(name, attributes) => match name.as_str() {
                "category" => add_term(&mut item, &attributes, &cursor.text()?),
                "wp:postmeta" => add_meta(&mut item, &cursor.fields()?),
                // Comments have elements of the same names as the item's own.
                "wp:comment" => {
                    cursor.fields()?;
                    item.comment_count += 1;
                }
                _ => {
                    let text = cursor.text()?;
                    if !dates.take(&name, &text) {
                        set(&mut item, &name, text);
                    }
                }
            },
            Step::Close(_) => break,
            Step::Text(_) => {}
            Step::End => {
                let line = cursor.line();
                return Err(ExportError::CutOff { line });
            }
        }
    }
    item.published_at = dates.published_gmt.or(dates.published);
    item.updated_at = dates.updated_gmt.or(dates.updated);
    keep_terms_once(&mut item.categories);
    keep_terms_once(&mut item.tags);
    Ok(item)
}

/// The site's own times come without their zone and only stand in where the export has no other.
#[derive(Default)]
struct Dates {
    published_gmt: Option<DateTime<Utc>>,
    published: Option<DateTime<Utc>>,
    updated_gmt: Option<DateTime<Utc>>,
    updated: Option<DateTime<Utc>>,
}

impl Dates {
    fn take(&mut self, name: &str, text: &str) -> bool {
        let target = match name {
            "wp:post_date_gmt" => &mut self.published_gmt,
            "wp:post_date" => &mut self.published,
            "wp:post_modified_gmt" => &mut self.updated_gmt,
            "wp:post_modified" => &mut self.updated,
            _ => return false,
        };
        *target = date(text);
        true
    }
}

fn set(item: &mut Item, name: &str, text: String) {
    let word = text.trim();
    match name {
        "title" => item.title = plain_text(&text),
        "link" => item.link = word.to_owned(),
        "guid" => item.guid = word.to_owned(),
        "dc:creator" => item.author_login = word.to_owned(),
        "content:encoded" => item.body = text,
        "excerpt:encoded" => item.excerpt = text,
        "wp:post_id" => item.id = word.parse().ok().filter(|id| *id != 0),
        "wp:post_name" => item.slug = percent_decoded(word),
        "wp:status" => item.status = Status::from_word(word),
        "wp:post_type" => item.kind = ItemKind::from_word(word),
        "wp:post_parent" => item.parent_id = word.parse().ok().filter(|id| *id != 0),
        "wp:menu_order" => item.menu_order = word.parse().unwrap_or_default(),
        "wp:is_sticky" => item.is_sticky = word == "1",
        "wp:post_password" => item.password = Some(text).filter(|text| !text.is_empty()),
        "wp:attachment_url" => item.attachment_url = Some(word.to_owned()),
        _ => {}
    }
}

fn add_term(item: &mut Item, attributes: &[(String, String)], text: &str) {
    let attribute = |name: &str| {
        let found = attributes.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    let term = Term {
        slug: percent_decoded(attribute("nicename")),
        name: plain_text(text),
    };
    match attribute("domain") {
        "category" => item.categories.push(term),
        "post_tag" | "tag" => item.tags.push(term),
        _ => {}
    }
}

/// Version 1.0 names each term twice, once without its slug.
fn keep_terms_once(terms: &mut Vec<Term>) {
    terms.sort_by_key(|term| term.slug.is_empty());
    let mut kept: Vec<Term> = Vec::new();
    for term in terms.drain(..) {
        let is_known = kept.iter().any(|other| {
            other.name == term.name && (term.slug.is_empty() || term.slug == other.slug)
        });
        if !is_known && (!term.name.is_empty() || !term.slug.is_empty()) {
            kept.push(term);
        }
    }
    *terms = kept;
}

fn add_meta(item: &mut Item, fields: &Fields) {
    match fields.get("wp:meta_key") {
        "_thumbnail_id" => item.thumbnail_id = fields.get("wp:meta_value").parse().ok(),
        "_wp_attachment_image_alt" => item.alt_text = plain_text(fields.get("wp:meta_value")),
        _ => {}
    }
}

/// WordPress writes "no date" as a row of zeros, which is no day of any calendar.
fn date(text: &str) -> Option<DateTime<Utc>> {
    let moment = NaiveDateTime::parse_from_str(text.trim(), "%Y-%m-%d %H:%M:%S").ok()?;
    let moment = moment.and_utc();
    (moment.timestamp() > DateTime::UNIX_EPOCH.timestamp()).then_some(moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_impossible_date_is_no_date() {
        for text in [
            "0000-00-00 00:00:00",
            "-0001-11-30 00:00:00",
            "",
            "2024-02-30 08:00:00",
            "hôm qua",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
        let expected = "2024-05-09T08:30:00Z".parse().unwrap();
        assert_eq!(date(" 2024-05-09 08:30:00 "), Some(expected));
    }
}
