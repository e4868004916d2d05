//! Which block of one document stands for which block of another.

mod pair;
mod sequence;

use std::{collections::HashMap, ops::Range};

pub(crate) use self::sequence::{Stretch, push, stretches};

use crate::block::Block;

/// One step on the way through two documents at once; the steps together pass every block of both, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The same block stands in both.
    Same(usize, usize),
    /// A block of the first became a block of the second.
    Changed(usize, usize),
    /// Blocks of the first are gone, blocks of the second stand in their place; one of the two may be none.
    Replaced(Range<usize>, Range<usize>),
}

/// Walks through two documents at once.
pub(crate) fn steps(before: &[Block], after: &[Block]) -> Vec<Step> {
    let mut names = HashMap::new();
    let old = numbers(before, &mut names);
    let new = numbers(after, &mut names);
    let mut steps = Vec::with_capacity(before.len().max(after.len()));
    for stretch in stretches(&old, &new) {
        if stretch.is_same {
            let pairs = stretch.before.zip(stretch.after);
            steps.extend(pairs.map(|(old, new)| Step::Same(old, new)));
        } else {
            replaced(before, after, stretch, &mut steps);
        }
    }
    steps
}

/// Equal blocks get equal numbers, so that they are compared letter by letter only once.
fn numbers<'a>(blocks: &'a [Block], names: &mut HashMap<&'a Block, usize>) -> Vec<usize> {
    let numbers = blocks.iter().map(|block| {
        let next = names.len();
        *names.entry(block).or_insert(next)
    });
    numbers.collect()
}

/// Finds the blocks that were edited among those that differ.
fn replaced(before: &[Block], after: &[Block], stretch: Stretch, steps: &mut Vec<Step>) {
    let (old, new) = (stretch.before, stretch.after);
    let (mut old_done, mut new_done) = (old.start, new.start);
    for (old_at, new_at) in pair::pairs(&before[old.clone()], &after[new.clone()]) {
        let (old_at, new_at) = (old.start + old_at, new.start + new_at);
        push_replaced(old_done..old_at, new_done..new_at, steps);
        steps.push(Step::Changed(old_at, new_at));
        (old_done, new_done) = (old_at + 1, new_at + 1);
    }
    push_replaced(old_done..old.end, new_done..new.end, steps);
}

fn push_replaced(old: Range<usize>, new: Range<usize>, steps: &mut Vec<Step>) {
    if !old.is_empty() || !new.is_empty() {
        steps.push(Step::Replaced(old, new));
    }
}
