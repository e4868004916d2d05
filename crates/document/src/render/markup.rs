//! HTML as it is written: every letter that came from a person is escaped here and nowhere else.

/// A piece of HTML that grows.
#[derive(Debug, Default)]
pub(super) struct Markup(String);

impl Markup {
    /// Writes HTML of the renderer's own.
    pub(super) fn raw(&mut self, html: &'static str) {
        self.0.push_str(html);
    }

    /// Writes text between tags.
    pub(super) fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                _ => self.0.push(c),
            }
        }
    }

    /// Writes an attribute with its space before.
    pub(super) fn attribute(&mut self, name: &'static str, value: &str) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        for (index, part) in value.split('"').enumerate() {
            if index > 0 {
                self.raw("&quot;");
            }
            self.text(part);
        }
        self.raw("\"");
    }

    /// Writes an attribute that is a number.
    pub(super) fn number(&mut self, name: &'static str, value: impl Into<u64>) {
        self.attribute(name, &value.into().to_string());
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}
