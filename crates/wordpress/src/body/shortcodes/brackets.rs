//! Where the square brackets of a text are, found once, so that many of them do not make it slow.

use std::collections::HashMap;

use super::syntax::{self, Shortcode};
use crate::body::markup::{Token, tokens};

/// The opening square brackets of an HTML text, those inside tags left out.
pub(super) struct Brackets<'a> {
    html: &'a str,
    openings: Vec<usize>,
    /// Where `[/name]` stands, by name.
    closings: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Brackets<'a> {
    pub(super) fn find(html: &'a str) -> Self {
        let mut brackets = Self {
            html,
            openings: Vec::new(),
            closings: HashMap::new(),
        };
        let mut at = 0;
        for token in tokens(html) {
            let length = match token {
                Token::Text(text) => {
                    brackets.add(text, at);
                    text.len()
                }
                Token::Comment(comment) => comment.len(),
                Token::Tag(tag) => tag.raw.len(),
            };
            at += length;
        }
        brackets
    }

    /// The first bracket from a place on.
    pub(super) fn next(&self, from: usize) -> Option<usize> {
        let index = self.openings.partition_point(|start| *start < from);
        self.openings.get(index).copied()
    }

    /// The shortcode that opens at a bracket.
    pub(super) fn read(&self, start: usize) -> Option<Shortcode<'a>> {
        syntax::read(&self.html[start..])
    }

    /// The name that is closed at a bracket, and where its closing ends.
    pub(super) fn closing_at(&self, start: usize) -> Option<(&'a str, usize)> {
        let name = closed_name(&self.html[start..])?;
        Some((name, start + name.len() + 3))
    }

    /// What a shortcode encloses, if it is closed, and where it ends.
    pub(super) fn content(&self, start: usize, code: &Shortcode<'_>) -> (Option<&'a str>, usize) {
        let inner = start + code.length;
        match self
            .closing_after(inner, code.name)
            .filter(|_| !code.is_void)
        {
            Some(end) => (Some(&self.html[inner..end]), end + code.name.len() + 3),
            None => (None, inner),
        }
    }

    /// The text that a shortcode in doubled brackets shows; it is what stands between the outer pair.
    pub(super) fn escaped(&self, start: usize) -> Option<&'a str> {
        let inner = start + 1;
        if !self.html[inner..].starts_with('[') {
            return None;
        }
        let code = self.read(inner)?;
        let opening_end = inner + code.length;
        if self.html[opening_end..].starts_with(']') {
            return Some(&self.html[inner..opening_end]);
        }
        let end = self.closing_after(opening_end, code.name)? + code.name.len() + 3;
        self.html[end..]
            .starts_with(']')
            .then(|| &self.html[inner..end])
    }

    fn add(&mut self, text: &'a str, at: usize) {
        for (start, _) in text.match_indices('[') {
            self.openings.push(at + start);
            if let Some(name) = closed_name(&text[start..]) {
                self.closings.entry(name).or_default().push(at + start);
            }
        }
    }

    fn closing_after(&self, from: usize, name: &str) -> Option<usize> {
        let closings = self.closings.get(name)?;
        let index = closings.partition_point(|start| *start < from);
        closings.get(index).copied()
    }
}

fn closed_name(text: &str) -> Option<&str> {
    let inner = text.strip_prefix("[/")?;
    let end = inner.find(|c: char| !syntax::is_name_part(c))?;
    (end > 0 && inner[end..].starts_with(']')).then(|| &inner[..end])
}
