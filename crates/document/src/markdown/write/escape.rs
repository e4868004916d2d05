//! Letters that Markdown would take for signs of its own.

/// Where a run of text stands.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) is_line_start: bool,
    pub(super) is_before_link: bool,
}

/// Escapes the text of a run; signs that mean nothing where they stand are left alone, for the sake of the writers.
pub(super) fn text(text: &str, place: Place) -> String {
    let mut escaped = String::with_capacity(text.len());
    let line_sign = place.is_line_start.then(|| line_sign(text)).flatten();
    let mut before = None;
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let is_sign = match c {
            '\\' | '`' | '*' | '[' | ']' => true,
            '_' => !(before.is_some_and(char::is_alphanumeric) && begins_with_letter(rest)),
            // Nearly every sign may begin the name of a tag or of a mailbox.
            '<' => !rest.starts_with(' '),
            '&' => is_entity(rest),
            // Signs like these behind a space may end a heading.
            '#' => before.is_none_or(|before| before == ' '),
            '!' => place.is_before_link && rest.is_empty(),
            _ => false,
        };
        if is_sign || line_sign == Some(at) {
            escaped.push('\\');
        }
        escaped.push(c);
        before = Some(c);
    }
    escaped
}

/// Writes the address of a link.
pub(super) fn address(address: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/:.?=&#%_~@+,;$'!-".contains(c);
    let is_plain = address.chars().all(is_plain);
    let mut escaped = String::with_capacity(address.len() + 2);
    for (at, c) in address.char_indices() {
        let is_sign = match c {
            '\\' | '<' | '>' => true,
            '&' => is_entity(&address[at + 1..]),
            _ => false,
        };
        if is_sign {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    if is_plain {
        escaped
    } else {
        format!("<{escaped}>")
    }
}

/// The place of the sign that would make the line a point, a quote, a heading or a divider.
fn line_sign(text: &str) -> Option<usize> {
    if text.starts_with(['-', '+', '=', '>', '~']) {
        return Some(0);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_marker = digits > 0 && text[digits..].starts_with(['.', ')']);
    is_marker.then_some(digits)
}

fn begins_with_letter(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric)
}

/// Says whether an ampersand before this text would begin the name of a sign, such as `&amp;`.
fn is_entity(rest: &str) -> bool {
    let name = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '#'));
    name.is_some_and(|end| end > 0 && rest[end..].starts_with(';'))
}
