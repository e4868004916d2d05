//! End tags: what they close, and what they leave open.

use html5ever::{LocalName, local_name};

use super::{
    element::{Kind, kind_of},
    open::{Class, Open},
    sink::{Skip, State},
};
use crate::Inline;

impl State {
    pub(super) fn end(&mut self, name: &LocalName) {
        if let Some(mut skip) = self.skip.take() {
            if skip.name != *name {
                self.skip = Some(skip);
            } else if skip.depth > 0 {
                skip.depth -= 1;
                self.skip = Some(skip);
            } else {
                self.end_skip(skip);
            }
            return;
        }
        if self.opens.ends_unopened(name) {
            if matches!(kind_of(name), Kind::Block | Kind::Structure | Kind::Heading) {
                self.flush();
            }
            return;
        }
        self.end_open(name);
    }

    fn end_open(&mut self, name: &LocalName) {
        let found = match kind_of(name) {
            Kind::Formatting => {
                if let Some(index) = self.opens.find_named(name, is_wall) {
                    self.opens.remove(index);
                }
                return;
            }
            Kind::Inline => self.opens.find_named(name, |open| {
                !matches!(open.class, Class::Inline | Class::Formatting)
            }),
            Kind::Heading => self
                .opens
                .find(|open| kind_of(&open.name) == Kind::Heading, is_wall),
            Kind::Block | Kind::Structure => match &**name {
                "table" | "caption" | "td" | "th" => {
                    self.opens.find_named(name, |open| &*open.name == "table")
                }
                "tr" | "thead" | "tbody" | "tfoot" => return self.clear_to_table(),
                "li" => self
                    .opens
                    .find_named(name, |open| is_wall(open) || is_list(open)),
                _ => self.opens.find_named(name, is_wall),
            },
            Kind::Void if &**name == "br" => return self.run.push(Inline::Break),
            Kind::Void | Kind::Raw(_) | Kind::Skipped | Kind::Ignored => return,
        };
        if let Some(index) = found {
            if &**name == "q" {
                self.push_text("”");
            }
            self.close_to(index);
        }
    }

    /// Closes everything from this open element inwards; formatting that was left open goes on behind it.
    pub(super) fn close_to(&mut self, index: usize) {
        let mut carried = Vec::new();
        while self.opens.len() > index {
            let is_block = self
                .opens
                .last()
                .is_some_and(|open| !matches!(open.class, Class::Inline | Class::Formatting));
            if is_block {
                self.flush();
                self.points.forget();
            }
            let Some(open) = self.opens.pop() else { break };
            match open.class {
                Class::Formatting => carried.push(open),
                Class::Inline | Class::Block => {}
                Class::Frame => self.tree.close(),
                Class::Wall => {
                    self.tree.close();
                    carried.clear();
                }
            }
        }
        for open in carried.into_iter().rev() {
            self.opens.carry_on(open);
        }
    }

    /// Ends a paragraph whose end tag was left out.
    pub(super) fn close_paragraph(&mut self) {
        if let Some(index) = self.opens.find_named(&local_name!("p"), is_wall) {
            self.close_to(index);
        }
        self.flush();
    }

    pub(super) fn end_skip(&mut self, skip: Skip) {
        if let Some(marker) = skip.marker {
            self.points.set_marker(&marker);
        }
        if let Some((source, title)) = skip.media {
            self.place_media(&skip.name, source.as_deref(), &title);
        }
    }
}

pub(super) fn is_wall(open: &Open) -> bool {
    open.class == Class::Wall
}

pub(super) fn is_list(open: &Open) -> bool {
    matches!(
        open.name,
        local_name!("ul") | local_name!("ol") | local_name!("menu") | local_name!("dir")
    )
}
