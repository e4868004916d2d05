//! Plain text out of what WordPress keeps as HTML: titles, names, captions.

use std::borrow::Cow;

use quick_xml::escape::{resolve_html5_entity, unescape_with};

/// A title, name or summary without its markup, its character names resolved, its spaces single.
#[must_use]
pub fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        text.push_str(before);
        if !tag.contains('>') {
            rest = tag;
            break;
        }
        match tag_length(tag) {
            Some(length) => {
                if is_breaking(tag) {
                    text.push(' ');
                }
                rest = &tag[length..];
            }
            None => {
                text.push('<');
                rest = &tag[1..];
            }
        }
    }
    text.push_str(rest);
    let decoded = decode_entities(&text);
    decoded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// HTML's character names and numbers as the characters; what names nothing stays as written.
pub(crate) fn decode_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    for (index, part) in text.split('&').enumerate() {
        let reference = part.find(';').map(|end| part.split_at(end + 1));
        let resolved = reference.and_then(|(name, after)| {
            let whole = format!("&{name}");
            let character = unescape_with(&whole, resolve_html5_entity).ok()?;
            Some(format!("{character}{after}"))
        });
        match resolved {
            _ if index == 0 => decoded.push_str(part),
            Some(resolved) => decoded.push_str(&resolved),
            None => {
                decoded.push('&');
                decoded.push_str(part);
            }
        }
    }
    Cow::Owned(decoded)
}

/// Text for an HTML page: nothing in it is markup.
pub(crate) fn escape_html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The text without the characters that XML forbids and that editors leave behind.
pub(crate) fn without_control_characters(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t' | '\r' | '\u{85}'))
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

/// An address part with its `%xx` sequences resolved, where they make text.
pub(crate) fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).and_then(|digits| {
            let digits = std::str::from_utf8(digits).ok()?;
            u8::from_str_radix(digits, 16).ok()
        });
        match (first, code) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn tag_length(text: &str) -> Option<usize> {
    let second = text.as_bytes().get(1)?;
    let is_tag = second.is_ascii_alphabetic() || matches!(second, b'/' | b'!');
    if !is_tag {
        return None;
    }
    text.find('>').map(|end| end + 1)
}

fn is_breaking(tag: &str) -> bool {
    let name: String = tag
        .trim_start_matches(['<', '/'])
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    matches!(
        name.to_ascii_lowercase().as_str(),
        "br" | "p"
            | "div"
            | "li"
            | "ul"
            | "ol"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "tr"
            | "td"
            | "blockquote"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_loses_its_markup_and_keeps_its_characters() {
        let check = |html: &str, expected: &str| assert_eq!(plain_text(html), expected, "{html}");
        check("Họp <em>tổ dân phố</em> số&nbsp;5", "Họp tổ dân phố số 5");
        check(
            "Văn hoá &amp; thể thao &#8211; 2024",
            "Văn hoá & thể thao – 2024",
        );
        check("Độ ẩm < 60 % và > 20 %", "Độ ẩm < 60 % và > 20 %");
        check("R&D; &khong_co; A & B", "R&D; &khong_co; A & B");
        check("<p>Một</p><p>hai</p>", "Một hai");
    }

    #[test]
    fn an_encoded_address_is_decoded_only_when_it_makes_text() {
        assert_eq!(percent_decoded("tin-t%e1%bb%a9c"), "tin-tức");
        assert_eq!(percent_decoded("100%-dan"), "100%-dan");
        assert_eq!(percent_decoded("%ff"), "%ff");
    }
}
