//! How a shortcode is written.

use std::collections::BTreeMap;

use crate::text::decode_entities;

/// The longest opening of a shortcode; what is longer is text that happens to begin with a bracket.
const BYTES_MAX: usize = 4096;

/// The opening of a shortcode.
#[derive(Debug, PartialEq)]
pub(super) struct Shortcode<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// Its settings by name.
    pub(super) attributes: BTreeMap<String, String>,
    /// Its settings without a name, in order.
    pub(super) values: Vec<String>,
    /// True when it ends itself and encloses nothing.
    pub(super) is_void: bool,
    /// How long its opening is, brackets included.
    pub(super) length: usize,
}

impl Shortcode<'_> {
    /// A setting; nothing when it is absent or empty.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let value = self.attributes.get(name)?;
        Some(value.as_str()).filter(|value| !value.is_empty())
    }
}

/// Reads the opening of a shortcode at the beginning of a text.
pub(super) fn read(text: &str) -> Option<Shortcode<'_>> {
    let inner = text.strip_prefix('[')?;
    let end = inner.find([']', '[']).filter(|end| *end <= BYTES_MAX)?;
    if !inner[end..].starts_with(']') {
        return None;
    }
    let inner = &inner[..end];
    let name_length = inner.find(|c| !is_name_part(c)).unwrap_or(inner.len());
    let (name, settings) = inner.split_at(name_length);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let is_separated = settings.is_empty()
        || settings.starts_with(|c: char| c.is_whitespace() || matches!(c, '/' | '='));
    let is_void = settings.ends_with('/');
    let settings = settings.strip_suffix('/').unwrap_or(settings);
    // "[youtube=address]" is how the oldest ones were written.
    let settings = settings.strip_prefix('=').unwrap_or(settings);
    let (attributes, values) = read_settings(settings);
    is_separated.then_some(Shortcode {
        name,
        attributes,
        values,
        is_void,
        length: end + 2,
    })
}

/// True for what the name of a shortcode or of its setting may be made of.
pub(super) fn is_name_part(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '-')
}

fn read_settings(text: &str) -> (BTreeMap<String, String>, Vec<String>) {
    let mut attributes = BTreeMap::new();
    let mut values = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let key_length = rest.find(|c| !is_name_part(c)).unwrap_or(rest.len());
        let (key, after) = rest.split_at(key_length);
        let assigned = after.trim_start().strip_prefix('=');
        match assigned.filter(|_| !key.is_empty()) {
            Some(after) => {
                let (value, after) = read_value(after.trim_start());
                attributes.insert(key.to_ascii_lowercase(), value);
                rest = after.trim_start();
            }
            None => {
                let (value, after) = read_value(rest);
                values.push(value);
                rest = after.trim_start();
            }
        }
    }
    (attributes, values)
}

fn read_value(text: &str) -> (String, &str) {
    let quoted = ['"', '\''].iter().find_map(|quote| {
        let (value, after) = text.strip_prefix(*quote)?.split_once(*quote)?;
        Some((value, after))
    });
    let (value, after) = quoted.unwrap_or_else(|| {
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        text.split_at(end)
    });
    (decode_entities(value).into_owned(), after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_however_they_are_quoted() {
        let code =
            read("[audio https://x.vn/a.mp3 LOOP='on' width=3 title=\"Một &amp; hai\" /] sau")
                .unwrap();
        assert_eq!(code.name, "audio");
        assert_eq!(code.values, ["https://x.vn/a.mp3"]);
        assert_eq!(code.attribute("loop"), Some("on"));
        assert_eq!(code.attribute("width"), Some("3"));
        assert_eq!(code.attribute("title"), Some("Một & hai"));
        assert!(code.is_void);
    }

    #[test]
    fn what_is_not_written_as_a_shortcode_is_none() {
        for text in ["[1]", "[tên]", "[a", "[a[b]]", "[a.b]", "[", "[]", "[/a]"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
