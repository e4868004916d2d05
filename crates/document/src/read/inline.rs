//! Start tags inside a line: marks, links, and the parts of blocks that the renderer writes anew.

use html5ever::{local_name, tokenizer::Tag};

use super::{
    attributes::Attributes,
    dress::Dress,
    element::{Kind, is_plain, kind_of},
    end::is_wall,
    frame::FrameKind,
    media::scheme,
    open::Class,
    sink::{Skip, State},
};
use crate::Href;

impl State {
    pub(super) fn start_inline(&mut self, tag: &Tag) {
        let (name, attributes) = (&*tag.name, Attributes::of(tag));
        if self.is_written_anew(name, attributes) {
            self.skip = Some(Skip::new(&tag.name));
            return;
        }
        if name == "span" && Self::is_marker(attributes) {
            self.skip = Some(Skip {
                marker: Some(String::new()),
                ..Skip::new(&tag.name)
            });
            return;
        }
        if !is_plain(name) {
            self.findings.changed(name);
        }
        let mut dress = Dress::of_inline(name, attributes);
        if name == "a" {
            if let Some(index) = self.opens.find_named(&local_name!("a"), is_wall) {
                self.opens.remove(index);
            }
            dress.link = self.link(attributes);
        }
        let class = match kind_of(name) {
            Kind::Formatting => Class::Formatting,
            _ => Class::Inline,
        };
        self.opens.push(&tag.name, class, dress);
        if name == "q" {
            self.push_text("“");
        }
    }

    fn link(&mut self, attributes: Attributes<'_>) -> Option<Href> {
        let address = attributes.get("href")?;
        let link = Href::parse(address);
        if link.is_none() && address.trim() != "#" {
            self.findings.dropped(&format!("link {}", scheme(address)));
        }
        if let Some(FrameKind::Attachment { href, bytes }) =
            self.tree.top().map(|frame| &mut frame.kind)
            && href.is_none()
        {
            href.clone_from(&link);
            *bytes = attributes
                .get("data-bytes")
                .and_then(|bytes| bytes.parse().ok());
        }
        link
    }

    /// Parts of an attachment that the renderer makes itself.
    fn is_written_anew(&mut self, name: &str, attributes: Attributes<'_>) -> bool {
        let is_attachment = matches!(
            self.tree.top().map(|frame| &frame.kind),
            Some(FrameKind::Attachment { .. })
        );
        is_attachment
            && match name {
                "span" => attributes.has_class("attachment__size"),
                "a" => attributes.has_class("wp-block-file__button"),
                _ => false,
            }
    }
}
