//! The line that stands for a block which Markdown cannot say: `[[khối 3: bảng, “Lịch tiếp dân”]]`.

use crate::{
    block::{Alignment, Block},
    letters::Letters,
};

/// How much of a block's text its placeholder shows.
const EXCERPT_CHARS_MAX: usize = 48;

/// Writes the line for the block with this number, counted from 0 here and from 1 on the screen.
pub(super) fn write(index: usize, block: &Block) -> String {
    let number = index + 1;
    let name = block.kind().name();
    let side = match block {
        Block::Paragraph(paragraph) => side(paragraph.alignment),
        Block::Heading(heading) => side(heading.alignment),
        _ => "",
    };
    match excerpt(block) {
        Some(text) => format!("[[khối {number}: {name}{side}, “{text}”]]"),
        None => format!("[[khối {number}: {name}{side}]]"),
    }
}

/// Reads the number of the block for which a line stands; what is said behind the number is for people only.
pub(super) fn read(line: &str) -> Option<usize> {
    let inner = line.trim().strip_prefix("[[")?.strip_suffix("]]")?;
    let inner = inner
        .strip_prefix("khối")
        .or_else(|| inner.strip_prefix("Khối"))?;
    let number = inner.split(':').next()?.trim();
    let number: usize = number.parse().ok()?;
    number.checked_sub(1)
}

fn side(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Left => "",
        Alignment::Center => " căn giữa",
        Alignment::Right => " căn phải",
        Alignment::Justify => " căn đều",
    }
}

/// The first words of a block, of a picture its caption or else what it shows.
fn excerpt(block: &Block) -> Option<String> {
    let text = Letters::of(block).text;
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    let mut excerpt: String = text.chars().take(EXCERPT_CHARS_MAX).collect();
    if excerpt.len() < text.len() {
        excerpt.truncate(excerpt.trim_end().len());
        excerpt.push('…');
    }
    (!excerpt.is_empty()).then_some(excerpt)
}
