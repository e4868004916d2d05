//! One tag and its attributes.

use crate::text::decode_entities;

/// An opening or closing tag.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::body) struct Tag<'a> {
    /// The tag as written.
    pub(in crate::body) raw: &'a str,
    /// Its name in lower case.
    pub(in crate::body) name: String,
    /// True for `</name>`.
    pub(in crate::body) is_closing: bool,
    /// Where it begins.
    pub(in crate::body) start: usize,
}

impl Tag<'_> {
    /// Where the tag ends.
    pub(in crate::body) fn end(&self) -> usize {
        self.start + self.raw.len()
    }

    pub(in crate::body) fn opens(&self, name: &str) -> bool {
        !self.is_closing && self.name == name
    }

    /// The value of an attribute, decoded.
    pub(in crate::body) fn attribute(&self, name: &str) -> Option<String> {
        let mut rest = self.raw.get(1 + self.name.len()..)?;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/'))?;
            let (key, after) = rest.split_at(end);
            let (value, after) = match after.trim_start().strip_prefix('=') {
                Some(value) => attribute_value(value.trim_start()),
                None => ("", after),
            };
            if key.eq_ignore_ascii_case(name) {
                return Some(decode_entities(value).into_owned());
            }
            if after.len() == rest.len() {
                return None;
            }
            rest = after;
        }
    }

    pub(in crate::body) fn has_class(&self, class: &str) -> bool {
        self.attribute("class")
            .is_some_and(|classes| classes.split_whitespace().any(|known| known == class))
    }
}

/// What stands at a "<".
pub(super) enum AtAngle<'a> {
    /// A tag.
    Tag(Tag<'a>),
    /// The sign itself.
    Sign,
    /// A tag that the text ends in; nothing behind it can be a tag either.
    CutOff,
}

/// Reads what stands at the "<" that a text begins with.
pub(super) fn tag_at(rest: &str, start: usize) -> AtAngle<'_> {
    let inner = rest.strip_prefix('<').unwrap_or_default();
    let is_closing = inner.starts_with('/');
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return AtAngle::Sign;
    }
    let name_end = inner.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
    let tag = name_end.and_then(|name_length| {
        let end = rest.len() - inner.len() + name_length;
        let length = end + tag_end(&rest[end..])?;
        Some(Tag {
            raw: &rest[..length],
            name: inner[..name_length].to_ascii_lowercase(),
            is_closing,
            start,
        })
    });
    tag.map_or(AtAngle::CutOff, AtAngle::Tag)
}

/// The length up to and with the `>` that is in no quoted value.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    let mut last = b' ';
    for (index, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(index + 1),
            (None, b'"' | b'\'') if last == b'=' => quote = Some(byte),
            (Some(open), byte) if byte == open => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            last = byte;
        }
    }
    None
}

fn attribute_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    let end = text.find(|c: char| c.is_whitespace() || c == '>');
    text.split_at(end.unwrap_or(text.len()))
}
