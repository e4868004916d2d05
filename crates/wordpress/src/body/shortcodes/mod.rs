//! Shortcodes: the words in square brackets that WordPress and its plugins replace when a page is shown.

mod brackets;
mod foreign;
mod known;
mod syntax;

use std::collections::HashSet;

use super::{Context, notes::Notes};
use brackets::Brackets;
use syntax::Shortcode;

/// Replaces every shortcode by what it stands for; square brackets that are none stay.
pub(super) fn expand(html: &str, context: &Context<'_>, notes: &mut Notes) -> String {
    let mut expansion = Expansion {
        brackets: Brackets::find(html),
        context,
        notes,
        result: String::with_capacity(html.len()),
        dropped: HashSet::new(),
    };
    let mut at = 0;
    while let Some(start) = expansion.brackets.next(at) {
        expansion.result.push_str(&html[at..start]);
        at = expansion.take(start);
    }
    expansion.result.push_str(&html[at..]);
    expansion.result
}

struct Expansion<'a, 'n> {
    brackets: Brackets<'a>,
    context: &'a Context<'a>,
    notes: &'n mut Notes,
    result: String,
    /// Names whose opening was left out, so that the closing goes too.
    dropped: HashSet<&'a str>,
}

impl Expansion<'_, '_> {
    /// Writes what stands at an opening bracket, and says where the text goes on.
    fn take(&mut self, start: usize) -> usize {
        if let Some(shown) = self.brackets.escaped(start) {
            self.result.push_str(shown);
            return start + shown.len() + 2;
        }
        if let Some((name, end)) = self.brackets.closing_at(start)
            && self.dropped.contains(name)
        {
            return end;
        }
        let Some(code) = self.brackets.read(start) else {
            self.result.push('[');
            return start + 1;
        };
        let (content, end) = self.brackets.content(start, &code);
        if known::NAMES.contains(&code.name) {
            let html = known::html(&code, content, self.context, self.notes);
            self.result.push_str(&format!("\n\n{html}\n\n"));
            return end;
        }
        if content.is_none() && !foreign::is_foreign(&code) {
            self.result.push('[');
            return start + 1;
        }
        self.notes.add(foreign::note(&code));
        if foreign::is_form(&code) {
            return end;
        }
        self.dropped.insert(code.name);
        start + code.length
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
            item: Some(1),
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
