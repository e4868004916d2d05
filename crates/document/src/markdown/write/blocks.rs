//! Blocks as lines.

use super::inline;
use crate::block::{Alignment, Block, List, ListItem, ListKind};

/// Remembers with which sign the list before began, because two lists in a row are told apart by their signs alone.
#[derive(Default)]
pub(super) struct Signs {
    before: Option<Sign>,
}

#[derive(Clone, Copy, PartialEq)]
struct Sign {
    is_ordered: bool,
    is_other: bool,
}

/// Writes a block, unless it is clear that Markdown has nothing for it.
pub(super) fn write(block: &Block, signs: &mut Signs) -> Option<String> {
    let sign = signs.next(block);
    match block {
        Block::Paragraph(paragraph) if paragraph.alignment == Alignment::Left => {
            inline::write(&paragraph.content)
        }
        Block::Heading(heading) if heading.alignment == Alignment::Left => {
            let hashes = "#".repeat(usize::from(heading.level.number()));
            Some(format!("{hashes} {}", inline::write(&heading.content)?))
        }
        Block::List(list) => self::list(list, sign?),
        Block::Quote(inner) => Some(quote(&join(inner, "\n\n")?)),
        Block::Divider => Some("---".to_owned()),
        Block::Paragraph(_)
        | Block::Heading(_)
        | Block::Table(_)
        | Block::Figure(_)
        | Block::Gallery(_)
        | Block::Attachment(_)
        | Block::Embed(_)
        | Block::Callout(_) => None,
    }
}

fn join(blocks: &[Block], border: &str) -> Option<String> {
    let mut signs = Signs::default();
    let pieces = blocks.iter().map(|block| write(block, &mut signs));
    Some(pieces.collect::<Option<Vec<_>>>()?.join(border))
}

fn list(list: &List, sign: Sign) -> Option<String> {
    let border = if list.items.iter().all(is_tight) {
        "\n"
    } else {
        "\n\n"
    };
    let items = list.items.iter().enumerate().map(|(index, item)| {
        let marker = marker(list.kind, index, sign);
        let indent = format!("\n{}", " ".repeat(marker.len()));
        let lines = join(&item.blocks, border)?.replace('\n', &indent);
        // An indented empty line would only leave spaces that nobody sees.
        Some(format!("{marker}{lines}").replace(&format!("{indent}\n"), "\n\n"))
    });
    Some(items.collect::<Option<Vec<_>>>()?.join(border))
}

fn marker(kind: ListKind, index: usize, sign: Sign) -> String {
    match (kind, sign.is_other) {
        (ListKind::Bullet, false) => "- ".to_owned(),
        (ListKind::Bullet, true) => "* ".to_owned(),
        (ListKind::Ordered { start }, is_other) => {
            let number = u64::from(start) + index as u64;
            format!("{number}{} ", if is_other { ')' } else { '.' })
        }
    }
}

/// A point of one text, with points below it that may follow without an empty line.
fn is_tight(item: &ListItem) -> bool {
    match item.blocks.as_slice() {
        [Block::Paragraph(_)] => true,
        [Block::Paragraph(_), Block::List(list)] => {
            matches!(list.kind, ListKind::Bullet | ListKind::Ordered { start: 1 })
        }
        _ => false,
    }
}

fn quote(lines: &str) -> String {
    let lines = lines.lines().map(|line| match line {
        "" => ">".to_owned(),
        line => format!("> {line}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

impl Signs {
    fn next(&mut self, block: &Block) -> Option<Sign> {
        let Block::List(list) = block else {
            self.before = None;
            return None;
        };
        let is_ordered = list.kind != ListKind::Bullet;
        let is_other = self.before
            == Some(Sign {
                is_ordered,
                is_other: false,
            });
        self.before = Some(Sign {
            is_ordered,
            is_other,
        });
        self.before
    }
}
