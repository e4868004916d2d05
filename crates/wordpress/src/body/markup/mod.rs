//! HTML as WordPress stores it, cut into tags, comments and text; nothing is repaired or judged.

mod tag;

use std::collections::HashMap;

pub(super) use tag::Tag;
use tag::{AtAngle, tag_at};

/// One piece of HTML.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token<'a> {
    /// Text between tags, as written.
    Text(&'a str),
    /// A comment, as written.
    Comment(&'a str),
    /// A tag.
    Tag(Tag<'a>),
}

/// The pieces of an HTML text; joined together they are the text again.
pub(super) fn tokens(html: &str) -> impl Iterator<Item = Token<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = html.get(at..).filter(|rest| !rest.is_empty())?;
        let token = token_at(rest, at);
        at += match &token {
            Token::Text(text) | Token::Comment(text) => text.len(),
            Token::Tag(tag) => tag.raw.len(),
        };
        Some(token)
    })
}

/// The tags of an HTML text.
pub(super) fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    tokens(html).filter_map(|token| match token {
        Token::Tag(tag) => Some(tag),
        Token::Text(_) | Token::Comment(_) => None,
    })
}

/// The first element of a name, between its tags; to the end of the text where it is never closed.
pub(super) fn inner_html<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let open = tags(html).find(|tag| tag.opens(name))?;
    Some(&html[open.end()..closing(html, &open)?.0])
}

/// Where the closing tag of an element begins and ends, elements of the same name inside it skipped.
pub(super) fn closing(html: &str, open: &Tag<'_>) -> Option<(usize, usize)> {
    let mut depth = 1_usize;
    let after = open.end();
    for tag in tags(html.get(after..)?).filter(|tag| tag.name == open.name) {
        depth = if tag.is_closing { depth - 1 } else { depth + 1 };
        if depth == 0 {
            return Some((after + tag.start, after + tag.end()));
        }
    }
    None
}

/// Where the closing tags of elements begin and end, by where their opening tags begin.
///
/// Found in one walk, so that many open elements in a text do not make it slow; an element without an end is not in it.
pub(super) fn closings(html: &str, names: &[&str]) -> HashMap<usize, (usize, usize)> {
    let mut open: Vec<Tag<'_>> = Vec::new();
    let mut closings = HashMap::new();
    for tag in tags(html).filter(|tag| names.contains(&tag.name.as_str())) {
        if !tag.is_closing {
            open.push(tag);
        } else if open.last().is_some_and(|last| last.name == tag.name)
            && let Some(last) = open.pop()
        {
            closings.insert(last.start, (tag.start, tag.end()));
        }
    }
    closings
}

/// The text without its comments; WordPress's page break is a paragraph break.
pub(super) fn without_comments(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    for token in tokens(html) {
        match token {
            Token::Text(text) => kept.push_str(text),
            Token::Tag(tag) => kept.push_str(tag.raw),
            Token::Comment(comment) if comment.contains("nextpage") => kept.push_str("\n\n"),
            Token::Comment(_) => {}
        }
    }
    kept
}

fn token_at(rest: &str, start: usize) -> Token<'_> {
    let mut end = 0;
    while let Some(next) = rest[end..].find('<') {
        let at = end + next;
        if at > 0 && is_markup(&rest[at..]) {
            return Token::Text(&rest[..at]);
        }
        if rest[at..].starts_with("<!--") {
            let length = rest.find("-->").map_or(rest.len(), |end| end + 3);
            return Token::Comment(&rest[..length]);
        }
        match tag_at(&rest[at..], start) {
            AtAngle::Tag(tag) => return Token::Tag(tag),
            AtAngle::Sign => end = at + 1,
            AtAngle::CutOff => break,
        }
    }
    Token::Text(rest)
}

fn is_markup(text: &str) -> bool {
    text.starts_with("<!--") || matches!(tag_at(text, 0), AtAngle::Tag(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_make_the_text_again() {
        let html = "a < b <p class=\"x>y\">c<!-- d > --><br/>e</p> <3 <unclosed";
        let joined: String = tokens(html)
            .map(|token| match token {
                Token::Text(text) | Token::Comment(text) => text,
                Token::Tag(tag) => tag.raw,
            })
            .collect();
        assert_eq!(joined, html);
        assert_eq!(tags(html).count(), 3);
    }

    #[test]
    fn an_attribute_is_found_however_it_is_quoted() {
        let check = |html: &str, expected: Option<&str>| {
            let tag = tags(html).next().unwrap();
            assert_eq!(tag.attribute("src").as_deref(), expected, "{html}");
        };
        check(
            "<img alt='src=no' src=\"a.jpg?x=1&amp;y=2\"/>",
            Some("a.jpg?x=1&y=2"),
        );
        check("<img SRC = 'a.jpg'>", Some("a.jpg"));
        check("<video controls src=a.mp4>", Some("a.mp4"));
        check("<img data-src=\"a.jpg\">", None);
        check("<img / / =>", None);
    }

    #[test]
    fn an_element_ends_at_its_own_closing_tag() {
        let html = "<figure><figure>a</figure>b</figure>c";
        assert_eq!(inner_html(html, "figure"), Some("<figure>a</figure>b"));
        assert_eq!(inner_html("<figure>a", "figure"), None);
    }
}
