//! Two documents, block by block.

use super::{Change, Passage, note, words};
use crate::{
    Document,
    align::{Step, steps},
    block::Block,
    letters::Letters,
};

/// Compares two documents; every block of both is in the answer, in the order of reading.
#[must_use]
pub fn compare(before: &Document, after: &Document) -> Vec<Change> {
    let (before, after) = (before.blocks(), after.blocks());
    let mut changes = Vec::with_capacity(before.len().max(after.len()));
    for step in steps(before, after) {
        match step {
            Step::Same(_, new) => changes.push(Change::Same(passage(&after[new]))),
            Step::Changed(old, new) => changes.push(changed(&before[old], &after[new])),
            Step::Replaced(old, new) => {
                changes.extend(before[old].iter().map(passage).map(Change::Removed));
                changes.extend(after[new].iter().map(passage).map(Change::Added));
            }
        }
    }
    changes
}

fn passage(block: &Block) -> Passage {
    Passage {
        kind: block.kind(),
        text: Letters::of(block).text,
    }
}

fn changed(before: &Block, after: &Block) -> Change {
    let (old, new) = (Letters::of(before), Letters::of(after));
    let pieces = words::pieces(&old.text, &new.text);
    Change::Changed {
        kind: after.kind(),
        words: words::words(&pieces, &old.text, &new.text),
        notes: note::notes((before, &old), (after, &new), &pieces),
    }
}
