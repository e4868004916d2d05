//! The places of a document that two people changed, each with what both made of it.

use std::{iter::Peekable, ops::Range, vec::IntoIter};

use crate::{
    align::{Step, steps},
    block::Block,
};

/// A place of the document that both began with, and what each made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) base: Range<usize>,
    pub(super) mine: Range<usize>,
    pub(super) theirs: Range<usize>,
}

/// A place of the document that both began with, and what one of them made of it.
struct Segment {
    base: Range<usize>,
    side: Range<usize>,
}

/// One person's way through the document.
struct Side {
    segments: Peekable<IntoIter<Segment>>,
    base_done: usize,
    side_done: usize,
}

/// Cuts the document into the smallest places that neither person's changes reach across.
pub(super) fn groups(base: &[Block], mine: &[Block], theirs: &[Block]) -> Vec<Group> {
    let (mut mine, mut theirs) = (Side::new(base, mine), Side::new(base, theirs));
    let mut groups = Vec::new();
    loop {
        let start = (mine.base_done, mine.side_done, theirs.side_done);
        let is_any_added = mine.take_added() | theirs.take_added();
        if !is_any_added {
            if !mine.take() {
                break;
            }
            // Each goes on until both have reached the same place.
            while mine.base_done != theirs.base_done {
                let behind = if mine.base_done < theirs.base_done {
                    &mut mine
                } else {
                    &mut theirs
                };
                if !behind.take() {
                    break;
                }
            }
        }
        groups.push(Group {
            base: start.0..mine.base_done,
            mine: start.1..mine.side_done,
            theirs: start.2..theirs.side_done,
        });
    }
    groups
}

impl Side {
    fn new(base: &[Block], side: &[Block]) -> Self {
        let segments = steps(base, side).into_iter().map(|step| match step {
            Step::Same(old, new) | Step::Changed(old, new) => Segment {
                base: old..old + 1,
                side: new..new + 1,
            },
            Step::Replaced(old, new) => Segment {
                base: old,
                side: new,
            },
        });
        Self {
            segments: segments.collect::<Vec<_>>().into_iter().peekable(),
            base_done: 0,
            side_done: 0,
        }
    }

    /// Goes past what was added before the next block of the base.
    fn take_added(&mut self) -> bool {
        let is_added = self
            .segments
            .peek()
            .is_some_and(|next| next.base.is_empty());
        is_added && self.take()
    }

    fn take(&mut self) -> bool {
        let Some(segment) = self.segments.next() else {
            return false;
        };
        (self.base_done, self.side_done) = (segment.base.end, segment.side.end);
        true
    }
}
