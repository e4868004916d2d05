//! Start tags of the blocks that have a structure: lists, figures, galleries, boxes.

use html5ever::{local_name, tokenizer::Tag};

use super::{
    attributes::Attributes,
    dress::Dress,
    end::{is_list, is_wall},
    frame::FrameKind,
    open::Class,
    sink::{Skip, State},
};
use crate::{ListKind, Tone};

impl State {
    pub(super) fn start_structure(&mut self, tag: &Tag) {
        let attributes = Attributes::of(tag);
        match &*tag.name {
            "p" | "div" | "aside" => self.start_box(tag),
            "ul" | "ol" | "menu" | "dir" => self.start_list(tag),
            "li" => self.start_item(tag),
            "dl" | "dt" | "dd" => self.start_definition(tag),
            "blockquote" => self.open_container(tag, Class::Frame, FrameKind::Quote),
            "figure" => {
                self.close_paragraph();
                let is_gallery = attributes.classes().any(|class| class.contains("gallery"))
                    && !self.is_in_gallery();
                let kind = if is_gallery {
                    FrameKind::Gallery
                } else {
                    FrameKind::Figure
                };
                self.open_frame(tag, Class::Frame, kind);
            }
            "figcaption" => self.start_caption(tag),
            "details" | "summary" => self.start_details(tag),
            "pre" | "listing" => {
                self.findings.changed(&tag.name);
                let dress = Dress {
                    is_preformatted: true,
                    ..Dress::default()
                };
                self.open_block(tag, dress);
            }
            _ => self.start_table_part(tag),
        }
    }

    fn start_box(&mut self, tag: &Tag) {
        let attributes = Attributes::of(tag);
        self.close_paragraph();
        let kind = match &*tag.name {
            "p" if attributes.has_class("wp-caption-text") => return self.start_caption(tag),
            "p" if attributes.has_class("attachment") => FrameKind::Attachment {
                href: None,
                bytes: None,
            },
            "div" if attributes.has_class("wp-block-file") => FrameKind::Attachment {
                href: None,
                bytes: None,
            },
            "div" if attributes.has_class("wp-caption") => FrameKind::Figure,
            "div" if is_gallery_box(attributes) && !self.is_in_gallery() => FrameKind::Gallery,
            "aside" if attributes.has_class("callout") => {
                let tone = attributes
                    .classes()
                    .find_map(|class| Tone::parse(class.strip_prefix("callout--")?));
                return self.open_container(
                    tag,
                    Class::Frame,
                    FrameKind::Callout(tone.unwrap_or_default()),
                );
            }
            name => {
                self.open_block(tag, Dress::of_block(name, attributes));
                if name == "p" {
                    self.points.begin(attributes);
                }
                return;
            }
        };
        self.open_frame(tag, Class::Frame, kind);
    }

    /// Opens a block that may hold any other, unless too many stand inside each other already.
    pub(super) fn open_container(&mut self, tag: &Tag, class: Class, kind: FrameKind) {
        self.close_paragraph();
        if self.tree.has_room() {
            self.open_frame(tag, class, kind);
        } else {
            self.findings.changed("nesting");
            self.opens.push(&tag.name, Class::Block, Dress::default());
        }
    }

    fn start_list(&mut self, tag: &Tag) {
        let attributes = Attributes::of(tag);
        if self.is_in_gallery() {
            return self.open_block(tag, Dress::default());
        }
        if attributes.classes().any(|class| class.contains("gallery")) {
            self.close_paragraph();
            return self.open_frame(tag, Class::Frame, FrameKind::Gallery);
        }
        let kind = match &*tag.name {
            "ol" => ListKind::Ordered {
                start: attributes.number("start").unwrap_or(1),
            },
            _ => ListKind::Bullet,
        };
        let items = Vec::new();
        self.open_container(tag, Class::Frame, FrameKind::List { kind, items });
    }

    fn start_item(&mut self, tag: &Tag) {
        if let Some(index) = self
            .opens
            .find_named(&local_name!("li"), |open| is_wall(open) || is_list(open))
        {
            self.close_to(index);
        }
        self.close_paragraph();
        if self.is_in_gallery() {
            return self.open_block(tag, Dress::default());
        }
        self.open_frame(tag, Class::Frame, FrameKind::Item);
    }

    fn start_definition(&mut self, tag: &Tag) {
        let name = &*tag.name;
        if name == "dl" {
            self.findings.changed(name);
        } else {
            let is_part = |name: &str| matches!(name, "dt" | "dd");
            let found = self.opens.find(
                |open| is_part(&open.name),
                |open| is_wall(open) || &*open.name == "dl",
            );
            if let Some(index) = found {
                self.close_to(index);
            }
        }
        let dress = Dress {
            bold: (name == "dt").then_some(true),
            ..Dress::default()
        };
        self.open_block(tag, dress);
    }

    fn start_caption(&mut self, tag: &Tag) {
        self.close_paragraph();
        let holder = self.tree.top().map(|frame| &frame.kind);
        match holder {
            Some(FrameKind::Figure | FrameKind::Gallery) => {
                self.open_frame(tag, Class::Frame, FrameKind::Caption)
            }
            _ => self.open_block(tag, Dress::default()),
        }
    }

    /// The box around an embed is the renderer's; any other is opened for good.
    fn start_details(&mut self, tag: &Tag) {
        let is_label = self.embed_box == Some(self.opens.len());
        if &*tag.name == "summary" && is_label {
            self.skip = Some(Skip::new(&tag.name));
            return;
        }
        self.open_block(tag, Dress::default());
        let is_embed = &*tag.name == "details" && Attributes::of(tag).has_class("embed");
        self.embed_box = is_embed.then(|| self.opens.len());
        if !is_embed {
            self.findings.changed(&tag.name);
        }
    }

    fn is_in_gallery(&mut self) -> bool {
        matches!(
            self.tree.top().map(|frame| &frame.kind),
            Some(FrameKind::Gallery)
        )
    }
}

fn is_gallery_box(attributes: Attributes<'_>) -> bool {
    attributes
        .classes()
        .any(|class| matches!(class, "gallery" | "wp-block-gallery" | "tiled-gallery"))
}
