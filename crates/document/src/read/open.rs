//! The elements that are open at this place of the source, outermost first.

use std::collections::HashMap;

use html5ever::LocalName;

use super::dress::{Context, Dress};

/// What closing an element means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Outlives the block in which it was left open.
    Formatting,
    /// Inside a line; ends with its block at the latest.
    Inline,
    /// Separates blocks.
    Block,
    /// Holds blocks of its own; a frame of the tree belongs to it.
    Frame,
    /// As a frame, and end tags inside it cannot close what is outside.
    Wall,
}

/// One open element.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub(super) name: LocalName,
    pub(super) class: Class,
    dress: Dress,
    context: Context,
}

/// All open elements; no more than a fixed number of them, so that every search among them is cheap.
#[derive(Debug, Default)]
pub(super) struct Opens {
    stack: Vec<Open>,
    /// How many of each name are open, because most searches would find nothing.
    counts: HashMap<LocalName, u32>,
    /// Start tags that came when no more could be opened, so that their end tags close nothing else.
    unopened: HashMap<LocalName, u32>,
    outermost: Context,
}

impl Opens {
    /// Inline elements leave room for blocks: text without its marks is better than a table without its cells.
    const INLINE_MAX: usize = 128;
    const MAX: usize = 256;
    /// As many equal formatting elements are carried on into the next block; browsers do the same.
    const EQUAL_MAX: usize = 3;

    pub(super) fn context(&self) -> &Context {
        self.stack
            .last()
            .map_or(&self.outermost, |open| &open.context)
    }

    pub(super) fn has_room(&self) -> bool {
        self.stack.len() < Self::MAX
    }

    pub(super) fn push(&mut self, name: &LocalName, class: Class, dress: Dress) {
        let max = match class {
            Class::Formatting | Class::Inline => Self::INLINE_MAX,
            Class::Block | Class::Frame | Class::Wall => Self::MAX,
        };
        if self.stack.len() >= max {
            self.note_unopened(name);
            return;
        }
        let context = dress.apply(self.context());
        *self.counts.entry(name.clone()).or_default() += 1;
        self.stack.push(Open {
            name: name.clone(),
            class,
            dress,
            context,
        });
    }

    pub(super) fn note_unopened(&mut self, name: &LocalName) {
        *self.unopened.entry(name.clone()).or_default() += 1;
    }

    /// Says whether this end tag belongs to a start tag that was not opened.
    pub(super) fn ends_unopened(&mut self, name: &LocalName) -> bool {
        let Some(count) = self.unopened.get_mut(name).filter(|count| **count > 0) else {
            return false;
        };
        *count -= 1;
        true
    }

    pub(super) fn last(&self) -> Option<&Open> {
        self.stack.last()
    }

    pub(super) fn len(&self) -> usize {
        self.stack.len()
    }

    /// The innermost element that `is_wanted`, unless one that `is_end` is met before.
    pub(super) fn find(
        &self,
        is_wanted: impl Fn(&Open) -> bool,
        is_end: impl Fn(&Open) -> bool,
    ) -> Option<usize> {
        for (index, open) in self.stack.iter().enumerate().rev() {
            if is_wanted(open) {
                return Some(index);
            }
            if is_end(open) {
                return None;
            }
        }
        None
    }

    /// The innermost element of this name, unless one that `is_end` is met before.
    pub(super) fn find_named(
        &self,
        name: &LocalName,
        is_end: impl Fn(&Open) -> bool,
    ) -> Option<usize> {
        self.counts.get(name).filter(|count| **count > 0)?;
        self.find(|open| open.name == *name, is_end)
    }

    pub(super) fn pop(&mut self) -> Option<Open> {
        let open = self.stack.pop()?;
        self.count_down(&open.name);
        Some(open)
    }

    /// Takes one element out from among the others, which stay open.
    pub(super) fn remove(&mut self, index: usize) {
        let removed = self.stack.remove(index);
        self.count_down(&removed.name);
        for index in index..self.stack.len() {
            let outer = index
                .checked_sub(1)
                .map_or(&self.outermost, |outer| &self.stack[outer].context);
            let context = self.stack[index].dress.apply(outer);
            self.stack[index].context = context;
        }
    }

    /// Opens a formatting element again that was still open when its block ended.
    pub(super) fn carry_on(&mut self, open: Open) {
        let is_equal = |other: &&Open| other.name == open.name && other.dress == open.dress;
        if self.stack.iter().filter(is_equal).count() < Self::EQUAL_MAX {
            self.push(&open.name, Class::Formatting, open.dress);
        }
    }

    fn count_down(&mut self, name: &LocalName) {
        if let Some(count) = self.counts.get_mut(name) {
            *count -= 1;
        }
    }
}
