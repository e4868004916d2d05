//! Events of the Markdown parser as blocks.

use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::frames::{Frames, Holder};
use crate::{
    block::{Alignment, Block, Heading, Level, ListKind, Paragraph},
    inline::{Inline, Marks, Text},
    link::Href,
};

/// Builds blocks from the events of a parser; whatever it does not know is text.
#[derive(Default)]
pub(super) struct Builder {
    frames: Frames,
    line: Vec<Inline>,
    bold: usize,
    italic: usize,
    links: Vec<Option<Href>>,
}

impl Builder {
    pub(super) fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text)
            | Event::Code(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text) => self.text(&text),
            Event::SoftBreak | Event::HardBreak => self.line.push(Inline::Break),
            Event::Rule => {
                self.end_paragraph();
                self.frames.push(Block::Divider);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        self.end_paragraph();
        self.frames.finish()
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.bold += 1,
            Tag::Emphasis => self.italic += 1,
            Tag::Link {
                link_type: LinkType::Email,
                dest_url,
                ..
            } => {
                self.links.push(Href::parse(&format!("mailto:{dest_url}")));
            }
            // A picture has to be uploaded first, so that its address can only be followed.
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.links.push(Href::parse(&dest_url));
            }
            Tag::BlockQuote(_) => self.open(Holder::Quote),
            Tag::List(start) => self.open(Holder::List(list_kind(start), Vec::new())),
            Tag::Item => self.open(Holder::Item),
            // A point may hold its text without a paragraph around it.
            _ => self.end_paragraph(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Emphasis => self.italic = self.italic.saturating_sub(1),
            TagEnd::Link | TagEnd::Image => _ = self.links.pop(),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.end_paragraph();
                self.frames.close();
            }
            TagEnd::Heading(level) => {
                let content = std::mem::take(&mut self.line);
                self.frames.push(Block::Heading(Heading {
                    level: self::level(level),
                    alignment: Alignment::Left,
                    content,
                }));
            }
            _ => self.end_paragraph(),
        }
    }

    fn open(&mut self, holder: Holder) {
        self.end_paragraph();
        self.frames.open(holder);
    }

    fn text(&mut self, text: &str) {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.line.push(Inline::Break);
            }
            let marks = Marks {
                bold: self.bold > 0,
                italic: self.italic > 0,
                link: self.links.last().cloned().flatten(),
                ..Marks::default()
            };
            self.line.push(Inline::Text(Text {
                text: line.to_owned(),
                marks,
            }));
        }
    }

    fn end_paragraph(&mut self) {
        if self.line.is_empty() {
            return;
        }
        let content = std::mem::take(&mut self.line);
        self.frames.push(Block::Paragraph(Paragraph {
            content,
            ..Paragraph::default()
        }));
    }
}

/// Levels that the portal does not have become the nearest that it has.
fn level(level: HeadingLevel) -> Level {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => Level::Two,
        HeadingLevel::H3 => Level::Three,
        HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => Level::Four,
    }
}

fn list_kind(start: Option<u64>) -> ListKind {
    match start {
        None => ListKind::Bullet,
        Some(start) => ListKind::Ordered {
            start: u32::try_from(start).unwrap_or(1),
        },
    }
}
