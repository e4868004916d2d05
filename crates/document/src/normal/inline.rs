//! Text in its normal form: white space as a browser shows it, equal neighbors joined.

use crate::inline::{Inline, Text};

/// Splits a text where a line is left empty and tidies each part; parts without text are left out.
pub(crate) fn paragraphs(content: Vec<Inline>) -> Vec<Vec<Inline>> {
    let mut parts = vec![Vec::new()];
    let mut is_line_empty = true;
    for inline in content {
        match &inline {
            Inline::Break if is_line_empty => {
                parts.push(Vec::new());
                continue;
            }
            Inline::Break => is_line_empty = true,
            Inline::Text(run) => {
                is_line_empty &= run.text.chars().all(|c| is_space(c) || is_dropped(c))
            }
        }
        if let Some(part) = parts.last_mut() {
            part.push(inline);
        }
    }
    parts
        .into_iter()
        .map(line)
        .filter(|part| !part.is_empty())
        .collect()
}

/// Tidies a text that stays in one piece: no break at either end, no two of them together.
pub(crate) fn line(content: Vec<Inline>) -> Vec<Inline> {
    let mut tidy: Vec<Inline> = Vec::new();
    for inline in content {
        match inline {
            Inline::Text(run) => push_text(&mut tidy, run),
            Inline::Break => {
                trim_end(&mut tidy);
                if matches!(tidy.last(), Some(Inline::Text(_))) {
                    tidy.push(Inline::Break);
                }
            }
        }
    }
    trim_end(&mut tidy);
    if matches!(tidy.last(), Some(Inline::Break)) {
        tidy.pop();
    }
    tidy
}

/// Tidies words that carry no marks.
pub(crate) fn words(text: &str) -> String {
    let kept: String = text
        .chars()
        .filter(|c| is_space(*c) || !is_dropped(*c))
        .collect();
    kept.split(is_space)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn push_text(tidy: &mut Vec<Inline>, run: Text) {
    let is_after_space = match tidy.last() {
        Some(Inline::Text(before)) => before.text.ends_with(' '),
        Some(Inline::Break) | None => true,
    };
    // What is stored is tidy already, and is read far more often than anything else.
    let text = if is_tidy(&run.text, is_after_space) {
        run.text
    } else {
        tidied(&run.text, is_after_space)
    };
    if text.is_empty() {
        return;
    }
    match tidy.last_mut() {
        Some(Inline::Text(before)) if before.marks == run.marks => before.text.push_str(&text),
        _ => tidy.push(Inline::Text(Text {
            text,
            marks: run.marks,
        })),
    }
}

fn is_tidy(text: &str, mut is_after_space: bool) -> bool {
    text.chars().all(|c| match c {
        ' ' => !std::mem::replace(&mut is_after_space, true),
        c => {
            is_after_space = false;
            c.is_ascii_graphic() || !(is_space(c) || is_dropped(c))
        }
    })
}

fn tidied(untidy: &str, mut is_after_space: bool) -> String {
    let mut text = String::with_capacity(untidy.len());
    for c in untidy.chars() {
        if is_space(c) {
            if !is_after_space {
                text.push(' ');
            }
            is_after_space = true;
        } else if !is_dropped(c) {
            text.push(c);
            is_after_space = false;
        }
    }
    text
}

/// At most one space can stand at the end, because runs of them are collapsed.
fn trim_end(tidy: &mut Vec<Inline>) {
    if let Some(Inline::Text(run)) = tidy.last_mut()
        && run.text.ends_with(' ')
    {
        run.text.pop();
        if run.text.is_empty() {
            tidy.pop();
        }
    }
}

/// Editors put no-break spaces wherever a writer typed two spaces, so that all kinds of space are treated as what was
/// meant.
fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// Signs that show nothing and only get in the way of searching.
fn is_dropped(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200b}' | '\u{feff}')
}
