//! Two texts, word by word.

use super::{How, Words};
use crate::align::{Stretch, push, stretches};

/// Compares two texts without blocks, as titles and leads are.
#[must_use]
pub fn compare_text(before: &str, after: &str) -> Vec<Words> {
    words(&pieces(before, after), before, after)
}

/// Cuts two texts into stretches of bytes in which they are the same or differ.
pub(super) fn pieces(before: &str, after: &str) -> Vec<Stretch> {
    let (old, new) = (tokens(before), tokens(after));
    let (mut old_done, mut new_done) = (0, 0);
    let pieces = stretches(&old, &new).into_iter().map(|stretch| {
        let (old_start, new_start) = (old_done, new_done);
        old_done += bytes(&old[stretch.before]);
        new_done += bytes(&new[stretch.after]);
        Stretch {
            is_same: stretch.is_same,
            before: old_start..old_done,
            after: new_start..new_done,
        }
    });
    bridge(pieces.collect(), before)
}

/// Writes pieces as words.
pub(super) fn words(pieces: &[Stretch], before: &str, after: &str) -> Vec<Words> {
    let mut words = Vec::with_capacity(pieces.len());
    let mut push = |how, text: &str| {
        if !text.is_empty() {
            words.push(Words {
                how,
                text: text.to_owned(),
            });
        }
    };
    for piece in pieces {
        if piece.is_same {
            push(How::Same, &after[piece.after.clone()]);
        } else {
            push(How::Removed, &before[piece.before.clone()]);
            push(How::Added, &after[piece.after.clone()]);
        }
    }
    words
}

/// Joins changes that only spaces or signs part, because people read phrases; lines stay apart.
fn bridge(pieces: Vec<Stretch>, before: &str) -> Vec<Stretch> {
    let mut bridged: Vec<Stretch> = Vec::with_capacity(pieces.len());
    let mut pieces = pieces.into_iter().peekable();
    while let Some(mut piece) = pieces.next() {
        let text = &before[piece.before.clone()];
        let is_bridge = !text.contains(|c: char| c.is_alphanumeric() || c == '\n');
        if is_bridge && !bridged.is_empty() && pieces.peek().is_some() {
            piece.is_same = false;
        }
        push(piece, &mut bridged);
    }
    bridged
}

/// Words, runs of spaces, and every other sign by itself.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if is_letter(first) {
            rest.find(|c| !is_letter(c))
        } else if first == ' ' {
            rest.find(|c| c != ' ')
        } else {
            Some(first.len_utf8())
        };
        let (token, after) = rest.split_at(end.unwrap_or(rest.len()));
        tokens.push(token);
        rest = after;
    }
    tokens
}

/// A tone that is written as a sign of its own belongs to its letter.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

fn bytes(tokens: &[&str]) -> usize {
    tokens.iter().map(|token| token.len()).sum()
}
