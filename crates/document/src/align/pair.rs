//! Which of the blocks that went became which of the blocks that came.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::{block::Block, kind::BlockKind, letters::Letters};

/// How many blocks are weighed against each other at once; where more were replaced, they are taken in parts.
const WEIGHED_MAX: usize = 40_000;

/// How alike two blocks have to be, in thousandths, to be taken for one that was edited.
const ALIKE_MIN: u32 = 500;

/// What a block says, as a bag of words.
struct Bag {
    kind: BlockKind,
    words: Vec<u64>,
}

/// Pairs up blocks of the same kind that share most words, in the order of both.
pub(super) fn pairs(before: &[Block], after: &[Block]) -> Vec<(usize, usize)> {
    if before.is_empty() || after.is_empty() {
        return Vec::new();
    }
    let before: Vec<Bag> = before.iter().map(Bag::of).collect();
    let after: Vec<Bag> = after.iter().map(Bag::of).collect();
    let mut pairs = Vec::new();
    pair_parts((0, &before), (0, &after), &mut pairs);
    pairs
}

fn pair_parts(before: (usize, &[Bag]), after: (usize, &[Bag]), pairs: &mut Vec<(usize, usize)>) {
    let ((old_start, old), (new_start, new)) = (before, after);
    if old.len().saturating_mul(new.len()) <= WEIGHED_MAX {
        let found = best(old, new).into_iter();
        pairs.extend(found.map(|(old, new)| (old_start + old, new_start + new)));
        return;
    }
    let (old_half, new_half) = (old.len() / 2, new.len() / 2);
    let (old_head, old_tail) = old.split_at(old_half);
    let (new_head, new_tail) = new.split_at(new_half);
    pair_parts((old_start, old_head), (new_start, new_head), pairs);
    pair_parts(
        (old_start + old_half, old_tail),
        (new_start + new_half, new_tail),
        pairs,
    );
}

/// The pairs that are most alike in sum, none crossing another.
fn best(before: &[Bag], after: &[Bag]) -> Vec<(usize, usize)> {
    let width = after.len() + 1;
    let place = |old: usize, new: usize| old * width + new;
    let mut scores = vec![0; (before.len() + 1) * width];
    let mut is_pair = vec![false; scores.len()];
    for old in (0..before.len()).rev() {
        for new in (0..after.len()).rev() {
            let apart = scores[place(old + 1, new)].max(scores[place(old, new + 1)]);
            let alike = before[old].alike(&after[new]);
            let paired = scores[place(old + 1, new + 1)] + alike;
            is_pair[place(old, new)] = alike >= ALIKE_MIN && paired >= apart;
            scores[place(old, new)] = if is_pair[place(old, new)] {
                paired
            } else {
                apart
            };
        }
    }
    let (mut old, mut new, mut pairs) = (0, 0, Vec::new());
    while old < before.len() && new < after.len() {
        if is_pair[place(old, new)] {
            pairs.push((old, new));
            (old, new) = (old + 1, new + 1);
        } else if scores[place(old + 1, new)] >= scores[place(old, new + 1)] {
            old += 1;
        } else {
            new += 1;
        }
    }
    pairs
}

impl Bag {
    fn of(block: &Block) -> Self {
        let letters = Letters::of(block);
        let words = letters.text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        let files = letters.files.iter().map(String::as_str);
        let mut words: Vec<u64> = words.chain(files).map(number).collect();
        words.sort_unstable();
        Self {
            kind: block.kind(),
            words,
        }
    }

    /// How alike two blocks are, in thousandths: the share of common words in both, and in the shorter of them, so that
    /// a paragraph that doubled is still the same one.
    fn alike(&self, other: &Self) -> u32 {
        let shorter = self.words.len().min(other.words.len());
        if self.kind != other.kind || shorter == 0 {
            return 0;
        }
        let common = self.common(other);
        let in_both = 2000 * common / (self.words.len() + other.words.len());
        let in_shorter = 1000 * common / shorter;
        u32::try_from((in_both + in_shorter) / 2).unwrap_or(0)
    }

    fn common(&self, other: &Self) -> usize {
        let (mut mine, mut theirs) = (self.words.iter().peekable(), other.words.iter().peekable());
        let mut common = 0;
        while let (Some(one), Some(two)) = (mine.peek(), theirs.peek()) {
            match one.cmp(two) {
                std::cmp::Ordering::Less => _ = mine.next(),
                std::cmp::Ordering::Greater => _ = theirs.next(),
                std::cmp::Ordering::Equal => {
                    common += 1;
                    mine.next();
                    theirs.next();
                }
            }
        }
        common
    }
}

fn number(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}
