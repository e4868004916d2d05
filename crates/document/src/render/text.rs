//! Blocks as plain text, for the search index, feeds and mail.

use super::media::size;
use crate::{Block, Document, Figure, Inline, List, ListKind, Table};

/// Writes the text of a document: an empty line between blocks, markers before points, tabs between cells.
#[must_use]
pub fn render_text(document: &Document) -> String {
    blocks(document.blocks(), "\n\n")
}

/// The letters of a text; a break is a space.
pub(super) fn plain(content: &[Inline]) -> String {
    letters(content, " ")
}

fn letters(content: &[Inline], line_end: &str) -> String {
    let pieces = content.iter().map(|inline| match inline {
        Inline::Text(run) => run.text.as_str(),
        Inline::Break => line_end,
    });
    pieces.collect()
}

fn blocks(blocks: &[Block], border: &str) -> String {
    let pieces = blocks.iter().map(block).filter(|piece| !piece.is_empty());
    pieces.collect::<Vec<_>>().join(border)
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(paragraph) => letters(&paragraph.content, "\n"),
        Block::Heading(heading) => letters(&heading.content, "\n"),
        Block::List(list) => self::list(list),
        Block::Quote(inner) => blocks(inner, "\n\n"),
        Block::Table(table) => self::table(table),
        Block::Figure(figure) => self::figure(figure),
        Block::Gallery(gallery) => {
            let figures = gallery
                .figures
                .iter()
                .map(figure)
                .filter(|text| !text.is_empty());
            figures.collect::<Vec<_>>().join("\n")
        }
        Block::Attachment(attachment) => match attachment.bytes {
            Some(bytes) => format!("{} ({})", attachment.name, size(bytes)),
            None => attachment.name.clone(),
        },
        Block::Embed(embed) => format!("Video trên {}: {}", embed.host().name(), embed.frame_src()),
        Block::Callout(callout) => blocks(&callout.blocks, "\n\n"),
        Block::Divider => "* * *".to_owned(),
    }
}

/// What is said about a picture: its caption, or else what it shows.
fn figure(figure: &Figure) -> String {
    let caption = letters(&figure.caption, "\n");
    if caption.is_empty() {
        figure.alt.as_str().to_owned()
    } else {
        caption
    }
}

fn list(list: &List) -> String {
    let items = list.items.iter().enumerate().map(|(index, item)| {
        let marker = match list.kind {
            ListKind::Bullet => "- ".to_owned(),
            ListKind::Ordered { start } => format!("{}. ", u64::from(start) + index as u64),
        };
        let indent = format!("\n{}", " ".repeat(marker.len()));
        format!(
            "{marker}{}",
            blocks(&item.blocks, "\n").replace('\n', &indent)
        )
    });
    items.collect::<Vec<_>>().join("\n")
}

fn table(table: &Table) -> String {
    let rows = table.rows.iter().map(|row| {
        let cells = row
            .cells
            .iter()
            .map(|cell| blocks(&cell.blocks, " ").replace(['\n', '\t'], " "));
        cells.collect::<Vec<_>>().join("\t")
    });
    let caption = Some(letters(&table.caption, "\n")).filter(|caption| !caption.is_empty());
    caption
        .into_iter()
        .chain(rows)
        .collect::<Vec<_>>()
        .join("\n")
}
