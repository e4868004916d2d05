//! Start tags: what they open, and what they close before.

use html5ever::tokenizer::{Tag, TokenSinkResult};

use super::{
    attributes::Attributes,
    dress::Dress,
    element::{Kind, is_plain, kind_of},
    frame::FrameKind,
    open::Class,
    sink::{Skip, State},
};
use crate::{Block, Inline, Level};

impl State {
    pub(super) fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let attributes = Attributes::of(tag);
        let name = &*tag.name;
        if let Some(skip) = &mut self.skip {
            skip.meet(tag);
            return TokenSinkResult::Continue;
        }
        for handler in attributes
            .names()
            .filter(|name| name.len() > 2 && name.starts_with("on"))
        {
            self.findings.dropped(handler);
        }
        match kind_of(name) {
            Kind::Raw(raw) => {
                if name == "iframe" {
                    self.frame(name, attributes);
                } else if name != "title" {
                    self.findings.dropped(name);
                }
                self.skip = Some(Skip::new(&tag.name));
                return TokenSinkResult::RawData(raw);
            }
            Kind::Skipped => self.start_skipped(tag),
            Kind::Formatting | Kind::Inline => self.start_inline(tag),
            Kind::Heading => self.start_heading(tag),
            Kind::Structure => self.start_structure(tag),
            Kind::Block => {
                if !is_plain(name) {
                    self.findings.changed(name);
                }
                self.open_block(tag, Dress::of_block(name, attributes));
            }
            Kind::Void => self.start_void(name, attributes),
            Kind::Ignored => {}
        }
        TokenSinkResult::Continue
    }

    /// Opens a block that only separates.
    pub(super) fn open_block(&mut self, tag: &Tag, dress: Dress) {
        self.close_paragraph();
        self.opens.push(&tag.name, Class::Block, dress);
    }

    /// Opens a block with a frame of its own.
    pub(super) fn open_frame(&mut self, tag: &Tag, class: Class, kind: FrameKind) {
        if !self.opens.has_room() {
            self.opens.note_unopened(&tag.name);
            return;
        }
        let dress = Dress {
            ends_headline: true,
            ..Dress::of_block(&tag.name, Attributes::of(tag))
        };
        self.opens.push(&tag.name, class, dress);
        self.tree.open(kind);
    }

    fn start_skipped(&mut self, tag: &Tag) {
        let attributes = Attributes::of(tag);
        let mut skip = Skip::new(&tag.name);
        if matches!(&*tag.name, "audio" | "video") {
            let title = attributes.get("title").unwrap_or_default().to_owned();
            skip.media = Some((attributes.get("src").map(str::to_owned), title));
        } else {
            self.findings.dropped(&tag.name);
        }
        let is_over = tag.self_closing && matches!(&*tag.name, "svg" | "math");
        if !is_over {
            self.skip = Some(skip);
        }
    }

    fn start_heading(&mut self, tag: &Tag) {
        let name = &*tag.name;
        self.close_paragraph();
        if self
            .opens
            .last()
            .is_some_and(|open| kind_of(&open.name) == Kind::Heading)
        {
            self.close_to(self.opens.len() - 1);
        }
        let level = match name {
            "h1" | "h2" => Level::Two,
            "h3" => Level::Three,
            _ => Level::Four,
        };
        if matches!(name, "h1" | "h5" | "h6") {
            self.findings
                .changed(&format!("{name}→h{}", level.number()));
        }
        let dress = Dress {
            level: Some(level),
            ..Dress::of_block(name, Attributes::of(tag))
        };
        self.opens.push(&tag.name, Class::Block, dress);
    }

    fn start_void(&mut self, name: &str, attributes: Attributes<'_>) {
        match name {
            "br" => self.run.push(Inline::Break),
            "hr" => {
                self.close_paragraph();
                self.tree.place(Block::Divider);
            }
            "img" | "image" => self.image(attributes),
            "embed" => self.frame(name, attributes),
            _ => self.findings.dropped(name),
        }
    }
}

impl Skip {
    /// Takes what it needs from a tag inside the skipped element.
    fn meet(&mut self, tag: &Tag) {
        if tag.name == self.name && !tag.self_closing {
            self.depth += 1;
        }
        if let Some((source @ None, _)) = &mut self.media
            && &*tag.name == "source"
        {
            *source = Attributes::of(tag).get("src").map(str::to_owned);
        }
    }
}
