//! Two sequences, of words or of blocks, element by element.

use std::{hash::Hash, ops::Range};

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// How long two sequences may be together to be compared closely: three times what an article of ten thousand words
/// takes. Beyond, what lies between their first and their last difference counts as replaced.
const LENGTH_MAX: usize = 120_000;

/// A stretch of two sequences in which they are the same or differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) is_same: bool,
    pub(crate) before: Range<usize>,
    pub(crate) after: Range<usize>,
}

/// Cuts two sequences into stretches that pass every element of both, in order.
pub(crate) fn stretches<T: Hash + Eq + Ord>(before: &[T], after: &[T]) -> Vec<Stretch> {
    if before.len() + after.len() > LENGTH_MAX {
        return coarse(before, after);
    }
    let mut stretches = Vec::new();
    for change in capture_diff_slices(Algorithm::Myers, before, after) {
        let stretch = Stretch {
            is_same: change.tag() == DiffTag::Equal,
            before: change.old_range(),
            after: change.new_range(),
        };
        push(stretch, &mut stretches);
    }
    stretches
}

/// Adds a stretch, to the last one if they share its fate.
pub(crate) fn push(stretch: Stretch, stretches: &mut Vec<Stretch>) {
    match stretches.last_mut() {
        Some(last) if last.is_same == stretch.is_same => {
            last.before.end = stretch.before.end;
            last.after.end = stretch.after.end;
        }
        _ => stretches.push(stretch),
    }
}

fn coarse<T: Eq>(before: &[T], after: &[T]) -> Vec<Stretch> {
    let pairs = before.iter().zip(after);
    let head = pairs.take_while(|(old, new)| old == new).count();
    let pairs = before[head..].iter().rev().zip(after[head..].iter().rev());
    let tail = pairs.take_while(|(old, new)| old == new).count();
    let (old_end, new_end) = (before.len() - tail, after.len() - tail);
    let stretches = [
        (true, 0..head, 0..head),
        (false, head..old_end, head..new_end),
        (true, old_end..before.len(), new_end..after.len()),
    ];
    stretches
        .into_iter()
        .filter(|(_, before, after)| !before.is_empty() || !after.is_empty())
        .map(|(is_same, before, after)| Stretch {
            is_same,
            before,
            after,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str, expected: &[(bool, &str, &str)]) {
        let (old, new): (Vec<char>, Vec<char>) =
            (before.chars().collect(), after.chars().collect());
        let found: Vec<_> = coarse(&old, &new)
            .into_iter()
            .map(|stretch| {
                (
                    stretch.is_same,
                    &before[stretch.before],
                    &after[stretch.after],
                )
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_too_long_is_replaced_between_its_first_and_its_last_difference() {
        check(
            "abcd",
            "axyd",
            &[(true, "a", "a"), (false, "bc", "xy"), (true, "d", "d")],
        );
        check("aa", "aaa", &[(true, "aa", "aa"), (false, "", "a")]);
        check("a", "", &[(false, "a", "")]);
        check("a", "a", &[(true, "a", "a")]);
        check("", "", &[]);
    }

    #[test]
    fn neighbors_of_one_fate_are_one_stretch() {
        let before: Vec<usize> = (0..LENGTH_MAX).collect();
        let mut after = before.clone();
        after.swap(7, LENGTH_MAX - 7);
        let fates: Vec<bool> = stretches(&before, &after)
            .iter()
            .map(|stretch| stretch.is_same)
            .collect();
        assert_eq!(fates, [true, false, true]);
        let fates: Vec<bool> = stretches(&before[..20], &after[..20])
            .iter()
            .map(|stretch| stretch.is_same)
            .collect();
        assert_eq!(fates, [true, false, true]);
    }
}
