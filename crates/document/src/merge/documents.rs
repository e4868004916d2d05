//! Documents, block by block.

use std::ops::Range;

use super::groups::{Group, groups};
use crate::{Document, block::Block};

/// What two people made of a document, put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The document with the changes of both.
    pub document: Document,
    /// The places where a person has to choose, from top to bottom.
    pub conflicts: Vec<Conflict>,
}

/// A place that both changed in different ways: both versions stand in the merged document, mine before theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The blocks of my version, by their numbers in the merged document; none if I took the place away.
    pub mine: Range<usize>,
    /// The blocks of the other version; none if the other took the place away.
    pub theirs: Range<usize>,
}

/// Puts together what two people made of the same document.
///
/// What only one of them changed is taken from that one; what both changed alike is taken once; what they changed in
/// different ways stands twice, as a conflict.
#[must_use]
pub fn merge(base: &Document, mine: &Document, theirs: &Document) -> Merged {
    let (base, mine, theirs) = (base.blocks(), mine.blocks(), theirs.blocks());
    let mut blocks = Vec::with_capacity(mine.len().max(theirs.len()));
    let mut conflicts = Vec::new();
    for Group {
        base: b,
        mine: m,
        theirs: t,
    } in groups(base, mine, theirs)
    {
        let (base, mine, theirs) = (&base[b], &mine[m], &theirs[t]);
        if theirs == base || theirs == mine {
            blocks.extend_from_slice(mine);
        } else if mine == base {
            blocks.extend_from_slice(theirs);
        } else {
            conflicts.push(keep_both(mine, theirs, &mut blocks));
        }
    }
    // The blocks of tidy documents are tidy, so that the numbers of the conflicts stay right.
    Merged {
        document: Document::new(blocks),
        conflicts,
    }
}

/// Writes both versions one after the other, and what they begin and end with alike only once.
fn keep_both(mine: &[Block], theirs: &[Block], blocks: &mut Vec<Block>) -> Conflict {
    let alike = |pairs: &mut dyn Iterator<Item = (&Block, &Block)>| {
        pairs.take_while(|(mine, theirs)| mine == theirs).count()
    };
    let head = alike(&mut mine.iter().zip(theirs));
    let (start, mine) = mine.split_at(head);
    let theirs = &theirs[head..];
    let tail = alike(&mut mine.iter().rev().zip(theirs.iter().rev()));
    let (mine, end) = mine.split_at(mine.len() - tail);
    let theirs = &theirs[..theirs.len() - tail];
    blocks.extend_from_slice(start);
    let mine_start = blocks.len();
    blocks.extend_from_slice(mine);
    let theirs_start = blocks.len();
    blocks.extend_from_slice(theirs);
    let conflict = Conflict {
        mine: mine_start..theirs_start,
        theirs: theirs_start..blocks.len(),
    };
    blocks.extend_from_slice(end);
    conflict
}
