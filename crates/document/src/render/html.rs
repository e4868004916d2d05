//! Blocks as HTML.

use super::{inline, markup::Markup, media, text::plain};
use crate::{
    Alignment, Block, Cell, Document, Heading, Level, List, ListKind, Paragraph, Table, Tone,
};

/// Writes the HTML of a document; every tag, attribute and address in it is from the closed list.
#[must_use]
pub fn render_html(document: &Document) -> String {
    let mut html = Markup::default();
    blocks(&mut html, document.blocks());
    html.finish()
}

fn blocks(html: &mut Markup, blocks: &[Block]) {
    for each in blocks {
        block(html, each);
    }
}

fn block(html: &mut Markup, block: &Block) {
    match block {
        Block::Paragraph(paragraph) => self::paragraph(html, paragraph),
        Block::Heading(heading) => self::heading(html, heading),
        Block::List(list) => self::list(html, list),
        Block::Quote(inner) => {
            html.raw("<blockquote>");
            blocks(html, inner);
            html.raw("</blockquote>");
        }
        Block::Table(table) => self::table(html, table),
        Block::Figure(figure) => media::figure(html, figure),
        Block::Gallery(gallery) => {
            html.raw("<div class=\"gallery\">");
            for figure in &gallery.figures {
                media::figure(html, figure);
            }
            html.raw("</div>");
        }
        Block::Attachment(attachment) => media::attachment(html, attachment),
        Block::Embed(embed) => media::embed(html, embed),
        Block::Callout(callout) => {
            html.raw(match callout.tone {
                Tone::Note => "<aside class=\"callout callout--note\">",
                Tone::Success => "<aside class=\"callout callout--success\">",
                Tone::Warning => "<aside class=\"callout callout--warning\">",
                Tone::Danger => "<aside class=\"callout callout--danger\">",
            });
            blocks(html, &callout.blocks);
            html.raw("</aside>");
        }
        Block::Divider => html.raw("<hr>"),
    }
}

fn paragraph(html: &mut Markup, paragraph: &Paragraph) {
    html.raw("<p");
    alignment(html, paragraph.alignment);
    html.raw(">");
    inline::write(html, &paragraph.content);
    html.raw("</p>");
}

fn heading(html: &mut Markup, heading: &Heading) {
    let (start, end) = match heading.level {
        Level::Two => ("<h2", "</h2>"),
        Level::Three => ("<h3", "</h3>"),
        Level::Four => ("<h4", "</h4>"),
    };
    html.raw(start);
    alignment(html, heading.alignment);
    html.raw(">");
    inline::write(html, &heading.content);
    html.raw(end);
}

fn alignment(html: &mut Markup, alignment: Alignment) {
    match alignment {
        Alignment::Left => {}
        Alignment::Center => html.raw(" class=\"align-center\""),
        Alignment::Right => html.raw(" class=\"align-right\""),
        Alignment::Justify => html.raw(" class=\"align-justify\""),
    }
}

fn list(html: &mut Markup, list: &List) {
    match list.kind {
        ListKind::Bullet => html.raw("<ul>"),
        ListKind::Ordered { start: 1 } => html.raw("<ol>"),
        ListKind::Ordered { start } => {
            html.raw("<ol");
            html.number("start", start);
            html.raw(">");
        }
    }
    for item in &list.items {
        html.raw("<li>");
        compact(html, &item.blocks);
        html.raw("</li>");
    }
    html.raw(match list.kind {
        ListKind::Bullet => "</ul>",
        ListKind::Ordered { .. } => "</ol>",
    });
}

/// The only text of a point or a cell needs no paragraph around it.
fn compact(html: &mut Markup, inner: &[Block]) {
    let is_text = |block: &&Block| matches!(block, Block::Paragraph(_));
    match inner {
        [Block::Paragraph(first), rest @ ..]
            if first.alignment == Alignment::Left && !rest.iter().any(|block| is_text(&block)) =>
        {
            inline::write(html, &first.content);
            blocks(html, rest);
        }
        _ => blocks(html, inner),
    }
}

fn table(html: &mut Markup, table: &Table) {
    html.raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"");
    let name = plain(&table.caption);
    html.attribute("aria-label", if name.is_empty() { "Bảng" } else { &name });
    html.raw("><table>");
    if !table.caption.is_empty() {
        html.raw("<caption>");
        inline::write(html, &table.caption);
        html.raw("</caption>");
    }
    html.raw("<tbody>");
    for row in &table.rows {
        let is_head = row.cells.iter().all(|cell| cell.header);
        html.raw("<tr>");
        for cell in &row.cells {
            self::cell(html, cell, is_head);
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div>");
}

fn cell(html: &mut Markup, cell: &Cell, is_head: bool) {
    html.raw(match (cell.header, is_head) {
        (true, true) => "<th scope=\"col\"",
        (true, false) => "<th scope=\"row\"",
        (false, _) => "<td",
    });
    if cell.colspan > 1 {
        html.number("colspan", cell.colspan);
    }
    if cell.rowspan > 1 {
        html.number("rowspan", cell.rowspan);
    }
    html.raw(">");
    compact(html, &cell.blocks);
    html.raw(if cell.header { "</th>" } else { "</td>" });
}
