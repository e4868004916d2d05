//! Runs of text with their marks.

use super::escape::{self, Place};
use crate::inline::{Inline, Marks, Text};

/// A sign without width. Stars mean something only next to letters or on the outer side of signs; where the text is not
/// so, it stands between, and reading drops it as it drops it everywhere.
const JOINER: char = '\u{200b}';

/// Writes a text, unless it wears marks that Markdown does not know.
pub(super) fn write(content: &[Inline]) -> Option<String> {
    let mut line = String::new();
    for (index, inline) in content.iter().enumerate() {
        match inline {
            Inline::Break => line.push('\n'),
            Inline::Text(run) => {
                if !is_known(&run.marks) {
                    return None;
                }
                push_run(run, content.get(index + 1), &mut line);
            }
        }
    }
    Some(line)
}

fn is_known(marks: &Marks) -> bool {
    !marks.underline && !marks.strike && marks.script.is_none()
}

fn push_run(run: &Text, next: Option<&Inline>, line: &mut String) {
    let stars = stars(&run.marks);
    let before = line.chars().next_back().filter(|c| *c != '\n');
    let place = Place {
        is_line_start: before.is_none() && stars.is_empty() && run.marks.link.is_none(),
        is_before_link: run.marks.link.is_none() && next.is_some_and(begins_with_link),
    };
    let text = escape::text(&run.text, place);
    let inner = match &run.marks.link {
        Some(href) => format!("[{text}]({})", escape::address(href.as_str())),
        None => text,
    };
    if stars.is_empty() {
        line.push_str(&inner);
        return;
    }
    if before == Some('*') {
        line.push(JOINER);
    }
    line.push_str(stars);
    if needs_joiner(inner.chars().next(), before) {
        line.push(JOINER);
    }
    line.push_str(&inner);
    if needs_joiner(inner.chars().next_back(), next.and_then(first_sign)) {
        line.push(JOINER);
    }
    line.push_str(stars);
}

fn stars(marks: &Marks) -> &'static str {
    match (marks.bold, marks.italic) {
        (false, false) => "",
        (false, true) => "*",
        (true, false) => "**",
        (true, true) => "***",
    }
}

/// Says whether stars between these two would not be taken for marks of the inner one.
fn needs_joiner(inner: Option<char>, outer: Option<char>) -> bool {
    match inner {
        Some(inner) if inner.is_alphanumeric() => false,
        Some(' ') | None => true,
        Some(_) => outer.is_some_and(|outer| outer != ' '),
    }
}

fn begins_with_link(inline: &Inline) -> bool {
    matches!(inline, Inline::Text(run) if run.marks.link.is_some() && stars(&run.marks).is_empty())
}

fn first_sign(inline: &Inline) -> Option<char> {
    match inline {
        Inline::Text(run) if stars(&run.marks).is_empty() => run.text.chars().next(),
        Inline::Text(_) => Some('*'),
        Inline::Break => None,
    }
}
