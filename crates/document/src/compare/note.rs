//! What changed in a block besides its words.

use super::Note;
use crate::{
    align::Stretch,
    block::{Block, Callout, Heading, List, Paragraph},
    letters::Letters,
};

/// Finds what changed besides words; a change without any is a change of the form.
pub(super) fn notes(
    (before, old): (&Block, &Letters),
    (after, new): (&Block, &Letters),
    pieces: &[Stretch],
) -> Vec<Note> {
    let is_dressed_anew = pieces
        .iter()
        .any(|piece| piece.is_same && is_dressed_anew(old, new, piece));
    let found = [
        (is_dressed_anew, Note::Marks),
        (old.links != new.links, Note::Links),
        (old.files != new.files, Note::Files),
        (frame(before) != frame(after), Note::Form),
    ];
    let mut notes: Vec<Note> = found
        .into_iter()
        .filter(|(is_found, _)| *is_found)
        .map(|(_, note)| note)
        .collect();
    if notes.is_empty() && old.text == new.text {
        notes.push(Note::Form);
    }
    notes
}

fn is_dressed_anew(old: &Letters, new: &Letters, piece: &Stretch) -> bool {
    let letters = old.text.as_bytes()[piece.before.clone()].iter();
    let old = &old.dress[piece.before.clone()];
    let new = &new.dress[piece.after.clone()];
    letters
        .zip(old.iter().zip(new))
        .any(|(letter, (old, new))| !letter.is_ascii_whitespace() && old != new)
}

/// What a block is apart from what it holds.
fn frame(block: &Block) -> Block {
    match block {
        Block::Paragraph(paragraph) => Block::Paragraph(Paragraph {
            alignment: paragraph.alignment,
            content: Vec::new(),
        }),
        Block::Heading(heading) => Block::Heading(Heading {
            level: heading.level,
            alignment: heading.alignment,
            content: Vec::new(),
        }),
        Block::List(list) => Block::List(List {
            kind: list.kind,
            items: Vec::new(),
        }),
        Block::Callout(callout) => Block::Callout(Callout {
            tone: callout.tone,
            blocks: Vec::new(),
        }),
        Block::Quote(_)
        | Block::Table(_)
        | Block::Figure(_)
        | Block::Gallery(_)
        | Block::Attachment(_)
        | Block::Embed(_)
        | Block::Divider => Block::Divider,
    }
}
