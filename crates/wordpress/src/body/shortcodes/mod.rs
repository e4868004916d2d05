//! Shortcodes: the words in square brackets that WordPress and its plugins replace when a page is shown.

mod foreign;
mod known;
mod syntax;

use super::{
    Context,
    markup::{Token, tokens},
    notes::Notes,
};
use syntax::Shortcode;

/// Replaces every shortcode by what it stands for; square brackets that are none stay.
pub(super) fn expand(html: &str, context: &Context<'_>, notes: &mut Notes) -> String {
    let mut expansion = Expansion {
        context,
        notes,
        result: String::with_capacity(html.len()),
        dropped: Vec::new(),
    };
    let mut at = 0;
    while let Some(start) = next_bracket(html, at) {
        expansion.result.push_str(&html[at..start]);
        at = start + expansion.take(&html[start..]);
    }
    expansion.result.push_str(&html[at..]);
    expansion.result
}

struct Expansion<'a, 'n> {
    context: &'a Context<'a>,
    notes: &'n mut Notes,
    result: String,
    /// Names whose opening was left out, so that the closing goes too.
    dropped: Vec<String>,
}

impl Expansion<'_, '_> {
    /// Writes what stands at an opening bracket, and says how much of the text it took.
    fn take(&mut self, rest: &str) -> usize {
        if let Some(shown) = syntax::escaped(rest) {
            self.result.push_str(shown);
            return shown.len() + 2;
        }
        if let Some(length) = self.closing_length(rest) {
            return length;
        }
        let Some(code) = syntax::read(rest) else {
            self.result.push('[');
            return 1;
        };
        if known::NAMES.contains(&code.name) {
            let (content, length) = code.content(rest);
            let html = known::html(&code, content, self.context, self.notes);
            self.result.push_str(&format!("\n\n{html}\n\n"));
            return length;
        }
        if !foreign::is_foreign(&code, rest) {
            self.result.push('[');
            return 1;
        }
        self.notes.add(foreign::note(&code));
        if foreign::is_form(&code) {
            return code.content(rest).1;
        }
        self.dropped.push(code.name.to_owned());
        code.length
    }

    fn closing_length(&self, rest: &str) -> Option<usize> {
        let name = rest.strip_prefix("[/")?;
        let name = &name[..name.find(']')?];
        let is_dropped = self.dropped.iter().any(|dropped| dropped == name);
        is_dropped.then_some(name.len() + 3)
    }
}

/// The next opening bracket that is not inside a tag.
fn next_bracket(html: &str, from: usize) -> Option<usize> {
    let mut at = from;
    for token in tokens(&html[from..]) {
        let length = match token {
            Token::Text(text) => match text.find('[') {
                Some(start) => return Some(at + start),
                None => text.len(),
            },
            Token::Comment(comment) => comment.len(),
            Token::Tag(tag) => tag.raw.len(),
        };
        at += length;
    }
    None
}

impl Shortcode<'_> {
    /// What the shortcode encloses, if it is closed, and how long it is with its end.
    fn content<'t>(&self, rest: &'t str) -> (Option<&'t str>, usize) {
        let closing = format!("[/{}]", self.name);
        let end = rest[self.length..].find(&closing).filter(|_| !self.is_void);
        match end.map(|end| self.length + end) {
            Some(end) => (Some(&rest[self.length..end]), end + closing.len()),
            None => (None, self.length),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Attachments;

    fn expanded(text: &str) -> (String, Vec<String>) {
        let attachments = Attachments::default();
        let context = Context {
            attachments: &attachments,
            item: 1,
        };
        let mut notes = Notes::default();
        let html = expand(text, &context, &mut notes);
        (html, notes.into_sentences())
    }

    #[test]
    fn brackets_that_are_no_shortcode_stay() {
        for text in [
            "Điều [1], [sic], [...], [Hà Nội], [đ=1], a[i], [], [/], [ ], [simple boat], [[1]]",
            "<a title=\"[gallery]\">x</a>",
        ] {
            assert_eq!(expanded(text), (text.to_owned(), vec![]), "{text}");
        }
    }

    #[test]
    fn an_escaped_shortcode_shows_as_text() {
        let check = |text: &str, expected: &str| assert_eq!(expanded(text).0, expected, "{text}");
        check(
            "Viết [[gallery ids=\"1\"]] để chèn",
            "Viết [gallery ids=\"1\"] để chèn",
        );
        check("[[caption]x[/caption]]", "[caption]x[/caption]");
    }

    #[test]
    fn a_plugins_shortcode_is_dropped_and_its_text_kept() {
        let check = |text: &str, expected: &str| {
            let (html, notes) = expanded(text);
            assert_eq!(html, expected, "{text}");
            assert_eq!(notes.len(), 1, "{notes:?}");
        };
        check("a [contact-form-7 id=\"5\" title=\"Liên hệ\"] b", "a  b");
        check("[hop_thong_bao]Nghỉ lễ[/hop_thong_bao]", "Nghỉ lễ");
        check(
            "[contact-form][contact-field label=\"Tên\" type=\"name\"/][/contact-form]",
            "",
        );
    }
}
