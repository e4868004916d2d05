//! The one normal form of a document: what shows the same is the same, what shows nothing is left out.

mod inline;
mod table;

use crate::{
    Document,
    block::{Block, Callout, Heading, List, ListItem, Paragraph},
    embed::Embed,
    figure::{Alt, Attachment, Figure, Gallery, media_source},
    inline::Inline,
    table::{Row, Table},
};

pub(crate) use self::inline::words;

/// Where a block stands.
#[derive(Clone, Copy)]
struct Place {
    depth: usize,
    is_in_table: bool,
}

/// Brings the blocks of a document into their normal form.
pub(crate) fn blocks(blocks: Vec<Block>) -> Vec<Block> {
    let top = Place {
        depth: 0,
        is_in_table: false,
    };
    let tidy = tidy_blocks(blocks, top);
    tidy.into_iter().map(bare_url_to_embed).collect()
}

fn tidy_blocks(blocks: Vec<Block>, place: Place) -> Vec<Block> {
    let mut tidy = Vec::with_capacity(blocks.len());
    for block in blocks {
        push_tidy(block, place, &mut tidy);
    }
    tidy
}

fn push_tidy(block: Block, place: Place, tidy: &mut Vec<Block>) {
    let is_too_deep = place.depth >= Document::NESTING_MAX;
    let inside = Place {
        depth: place.depth + 1,
        ..place
    };
    match block {
        Block::Paragraph(Paragraph { alignment, content }) => {
            let parts = inline::paragraphs(content).into_iter();
            tidy.extend(parts.map(|content| Block::Paragraph(Paragraph { alignment, content })));
        }
        Block::Heading(heading) => {
            let content = inline::line(heading.content);
            if !content.is_empty() {
                tidy.push(Block::Heading(Heading { content, ..heading }));
            }
        }
        Block::List(list) if is_too_deep => {
            unwrap(list.items.into_iter().map(|item| item.blocks), place, tidy)
        }
        Block::List(list) => tidy.extend(tidy_list(list, inside).map(Block::List)),
        Block::Quote(inner) if is_too_deep => unwrap([inner], place, tidy),
        Block::Quote(inner) => tidy.extend(tidy_some(inner, inside).map(Block::Quote)),
        Block::Callout(callout) if is_too_deep => unwrap([callout.blocks], place, tidy),
        Block::Callout(Callout { tone, blocks }) => {
            let blocks = tidy_some(blocks, inside);
            tidy.extend(blocks.map(|blocks| Block::Callout(Callout { tone, blocks })));
        }
        Block::Table(table) if is_too_deep || place.is_in_table => unwrap_table(table, place, tidy),
        Block::Table(table) => tidy.extend(tidy_table(table, inside).map(Block::Table)),
        Block::Figure(figure) => tidy.extend(tidy_figure(figure).map(Block::Figure)),
        Block::Gallery(gallery) => tidy.extend(tidy_gallery(gallery).map(Block::Gallery)),
        Block::Attachment(attachment) => tidy.push(Block::Attachment(tidy_attachment(attachment))),
        Block::Embed(_) | Block::Divider => tidy.push(block),
    }
}

/// Puts what a block holds into the place of the block itself.
fn unwrap(inner: impl IntoIterator<Item = Vec<Block>>, place: Place, tidy: &mut Vec<Block>) {
    for block in inner.into_iter().flatten() {
        push_tidy(block, place, tidy);
    }
}

fn unwrap_table(table: Table, place: Place, tidy: &mut Vec<Block>) {
    let caption = Block::Paragraph(Paragraph {
        content: table.caption,
        ..Paragraph::default()
    });
    push_tidy(caption, place, tidy);
    let cells = table.rows.into_iter().flat_map(|row| row.cells);
    unwrap(cells.map(|cell| cell.blocks), place, tidy);
}

fn tidy_some(blocks: Vec<Block>, place: Place) -> Option<Vec<Block>> {
    Some(tidy_blocks(blocks, place)).filter(|blocks| !blocks.is_empty())
}

fn tidy_list(list: List, place: Place) -> Option<List> {
    let items = list.items.into_iter().filter_map(|item| {
        let blocks = tidy_some(item.blocks, place)?;
        Some(ListItem { blocks })
    });
    let items: Vec<ListItem> = items.collect();
    (!items.is_empty()).then_some(List { items, ..list })
}

fn tidy_table(table: Table, place: Place) -> Option<Table> {
    let place = Place {
        is_in_table: true,
        ..place
    };
    let rows = table.rows.into_iter().map(|mut row: Row| {
        for cell in &mut row.cells {
            cell.blocks = tidy_blocks(std::mem::take(&mut cell.blocks), place);
        }
        row
    });
    table::tidy(Table {
        rows: rows.collect(),
        caption: inline::line(table.caption),
    })
}

fn tidy_figure(figure: Figure) -> Option<Figure> {
    let mut picture = figure.picture;
    picture.src = media_source(&picture.src)?;
    picture.width = picture.width.filter(|width| *width > 0);
    picture.height = picture.height.filter(|height| *height > 0);
    picture.variants = picture
        .variants
        .into_iter()
        .filter_map(|(width, src)| Some((width, media_source(&src)?)))
        .filter(|(width, _)| *width > 0)
        .collect();
    let largest = &picture.src;
    picture.variants.retain(|(_, src)| src != largest);
    picture.variants.sort();
    picture.variants.dedup_by_key(|(width, _)| *width);
    Some(Figure {
        picture,
        alt: Alt::new(figure.alt.as_str()),
        caption: inline::line(figure.caption),
    })
}

fn tidy_gallery(gallery: Gallery) -> Option<Gallery> {
    let figures: Vec<Figure> = gallery
        .figures
        .into_iter()
        .filter_map(tidy_figure)
        .collect();
    (!figures.is_empty()).then_some(Gallery { figures })
}

fn tidy_attachment(attachment: Attachment) -> Attachment {
    let name = words(&attachment.name);
    let name = if name.is_empty() {
        attachment.href.as_str().to_owned()
    } else {
        name
    };
    Attachment { name, ..attachment }
}

/// The address of a video alone in its paragraph stands for the video, as other systems have it.
fn bare_url_to_embed(block: Block) -> Block {
    if let Block::Paragraph(paragraph) = &block
        && let [Inline::Text(run)] = paragraph.content.as_slice()
        && run.text.starts_with("http")
        && !run.text.contains(' ')
        && let Some(embed) = Embed::from_url(&run.text)
    {
        return Block::Embed(embed);
    }
    block
}
