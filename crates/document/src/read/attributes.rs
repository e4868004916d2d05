//! The attributes of one tag, asked for by name.

use html5ever::{Attribute, tokenizer::Tag};

/// The attributes of one start tag.
#[derive(Clone, Copy)]
pub(super) struct Attributes<'a>(&'a [Attribute]);

impl<'a> Attributes<'a> {
    pub(super) fn of(tag: &'a Tag) -> Self {
        Self(&tag.attrs)
    }

    pub(super) fn get(self, name: &str) -> Option<&'a str> {
        let attribute = self
            .0
            .iter()
            .find(|attribute| &*attribute.name.local == name)?;
        Some(&attribute.value)
    }

    pub(super) fn names(self) -> impl Iterator<Item = &'a str> {
        self.0.iter().map(|attribute| &*attribute.name.local)
    }

    pub(super) fn classes(self) -> impl Iterator<Item = &'a str> {
        self.get("class")
            .unwrap_or_default()
            .split_ascii_whitespace()
    }

    pub(super) fn has_class(self, class: &str) -> bool {
        self.classes().any(|other| other == class)
    }

    /// A whole number, with whatever unit behind it.
    pub(super) fn number(self, name: &str) -> Option<u32> {
        let value = self.get(name)?.trim_start();
        let digits = value
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(value.len());
        value[..digits].parse().ok()
    }

    /// The declarations of the style attribute, name and value, in lower case.
    pub(super) fn styles(self) -> Vec<(String, String)> {
        let style = self.get("style").unwrap_or_default();
        let pairs = style
            .split(';')
            .filter_map(|declaration| declaration.split_once(':'));
        pairs
            .map(|(name, value)| {
                let value = value.trim().trim_end_matches("!important").trim_end();
                (name.trim().to_ascii_lowercase(), value.to_ascii_lowercase())
            })
            .collect()
    }
}
