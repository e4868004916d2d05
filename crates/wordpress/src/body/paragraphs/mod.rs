//! Paragraphs for texts of the classic editor, which keeps them as blank lines.

mod pieces;
#[cfg(test)]
mod tests;

use super::markup::{Tag, Token, tokens};
use pieces::pieces;

/// What a single line break in a text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineBreaks {
    /// Its writer began a line there.
    Kept,
    /// A program wrote it.
    Dropped,
}

/// Elements that stand for themselves and never within a paragraph.
const BLOCKS: &str = "address article aside blockquote caption center col colgroup dd details div dl dt \
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe legend li \
    main menu nav ol p section summary table tbody td tfoot th thead tr ul";

/// Elements whose spaces and lines mean what they are.
const VERBATIM: [&str; 5] = ["pre", "script", "style", "svg", "textarea"];

/// How many open elements are told apart; no text that was written by a person has more.
const DEPTH_MAX: usize = 128;

/// Marks the paragraphs of a text: a blank line ends one, a single line break stays one.
pub(super) fn wrap(html: &str, line_breaks: LineBreaks) -> String {
    let html = html.replace("\r\n", "\n").replace('\r', "\n");
    let mut wrapper = Wrapper {
        result: String::with_capacity(html.len() + html.len() / 8),
        run: String::new(),
        open: Vec::new(),
        verbatim: None,
        line_breaks,
    };
    for token in tokens(&html) {
        wrapper.take(&token);
    }
    wrapper.flush();
    wrapper.result
}

struct Wrapper {
    result: String,
    run: String,
    open: Vec<String>,
    verbatim: Option<String>,
    line_breaks: LineBreaks,
}

impl Wrapper {
    fn take(&mut self, token: &Token<'_>) {
        match (token, &self.verbatim) {
            (Token::Tag(tag), Some(name)) if tag.is_closing && tag.name == *name => {
                self.result.push_str(tag.raw);
                self.verbatim = None;
            }
            (Token::Tag(Tag { raw, .. }) | Token::Text(raw) | Token::Comment(raw), Some(_)) => {
                self.result.push_str(raw);
            }
            (Token::Tag(tag), None) => self.tag(tag),
            (Token::Text(text), None) => self.run.push_str(text),
            (Token::Comment(_), None) => {}
        }
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        let name = tag.name.as_str();
        if VERBATIM.contains(&name) && !tag.is_closing {
            self.flush();
            self.result.push_str(tag.raw);
            self.verbatim = Some(name.to_owned());
        } else if BLOCKS.split(' ').any(|block| block == name) {
            self.flush();
            self.nest(tag);
            self.result.push_str(tag.raw);
        } else if name == "br" {
            // Two of them are a blank line that its writer made by hand.
            while self.run.ends_with([' ', '\n']) {
                self.run.pop();
            }
            match self.run.strip_suffix('\u{1}').map(str::len) {
                Some(length) => {
                    self.run.truncate(length);
                    self.run.push_str("\n\n");
                }
                None => self.run.push('\u{1}'),
            }
        } else {
            self.run.push_str(&tag.raw.replace('\n', " "));
        }
    }

    fn nest(&mut self, tag: &Tag<'_>) {
        if !tag.is_closing {
            if !matches!(tag.name.as_str(), "hr" | "col") && self.open.len() < DEPTH_MAX {
                self.open.push(tag.name.clone());
            }
        } else if let Some(depth) = self.open.iter().rposition(|name| *name == tag.name) {
            self.open.truncate(depth);
        }
    }

    fn flush(&mut self) {
        let run = std::mem::take(&mut self.run);
        let pieces = pieces(&run);
        let container = self.open.last().map_or("", String::as_str);
        let is_part = matches!(
            container,
            "table" | "tbody" | "thead" | "tfoot" | "tr" | "colgroup" | "ul" | "ol" | "menu" | "dl"
        );
        let is_flow = matches!(
            container,
            "" | "blockquote" | "article" | "section" | "main"
        );
        let takes_paragraphs = matches!(
            container,
            "div"
                | "td"
                | "th"
                | "li"
                | "dd"
                | "center"
                | "details"
                | "aside"
                | "header"
                | "footer"
        );
        if is_part {
            // Between the parts of a table or a list there is nothing to read.
            self.result.push_str(run.trim());
        } else if is_flow || (takes_paragraphs && pieces.len() > 1) {
            for piece in pieces {
                let paragraph = format!("<p>{}</p>\n", self.lines(&piece));
                self.result.push_str(&paragraph);
            }
        } else {
            let separator = if container == "p" { "</p>\n<p>" } else { " " };
            let lines: Vec<_> = pieces.iter().map(|piece| self.lines(piece)).collect();
            self.result.push_str(&lines.join(separator));
        }
    }

    fn lines(&self, piece: &str) -> String {
        let separator = match self.line_breaks {
            LineBreaks::Kept => "<br>\n",
            LineBreaks::Dropped => "\n",
        };
        piece
            .replace("\u{1}\n", "\u{1}")
            .split('\n')
            .map(str::trim)
            .collect::<Vec<_>>()
            .join(separator)
            .replace('\u{1}', "<br>\n")
    }
}
