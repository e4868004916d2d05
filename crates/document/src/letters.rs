//! The letters of one block, each with its dress, and where the block leads: what people compare when they compare texts.

use crate::{
    block::{Block, List},
    embed::Embed,
    figure::Figure,
    inline::{Inline, Marks, Script},
    table::Table,
};

/// The letters of one block, with everything about it that can differ while the letters stay the same.
#[derive(Debug, Default)]
pub(crate) struct Letters {
    /// The letters, one line for each line that a reader sees.
    pub(crate) text: String,
    /// The marks on each byte of the text.
    pub(crate) dress: Vec<u8>,
    /// Where its links lead, in the order of reading.
    pub(crate) links: Vec<String>,
    /// The pictures, files and videos that it shows.
    pub(crate) files: Vec<String>,
}

impl Letters {
    /// Reads the letters of a block.
    pub(crate) fn of(block: &Block) -> Self {
        let mut letters = Self::default();
        letters.block(block, 0);
        letters
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for (index, block) in blocks.iter().enumerate() {
            if index > 0 {
                self.line(depth);
            }
            self.block(block, depth);
        }
    }

    fn block(&mut self, block: &Block, depth: usize) {
        match block {
            Block::Paragraph(paragraph) => self.content(&paragraph.content, depth),
            Block::Heading(heading) => self.content(&heading.content, depth),
            Block::List(list) => self.list(list, depth),
            Block::Quote(inner) => self.blocks(inner, depth),
            Block::Table(table) => self.table(table, depth),
            Block::Figure(figure) => self.figure(figure, depth),
            Block::Gallery(gallery) => {
                for (index, figure) in gallery.figures.iter().enumerate() {
                    if index > 0 {
                        self.line(depth);
                    }
                    self.figure(figure, depth);
                }
            }
            Block::Attachment(attachment) => {
                self.plain(&attachment.name);
                self.files.push(attachment.href.as_str().to_owned());
            }
            Block::Embed(embed) => self.embed(embed),
            Block::Callout(callout) => self.blocks(&callout.blocks, depth),
            Block::Divider => {}
        }
    }

    fn content(&mut self, content: &[Inline], depth: usize) {
        for inline in content {
            match inline {
                Inline::Break => self.line(depth),
                Inline::Text(run) => {
                    self.write(&run.text, dress(&run.marks));
                    if let Some(href) = &run.marks.link {
                        self.links.push(href.as_str().to_owned());
                    }
                }
            }
        }
        self.links.dedup();
    }

    /// Numbers are left out: one point more at the top would change them all.
    fn list(&mut self, list: &List, depth: usize) {
        for (index, item) in list.items.iter().enumerate() {
            if index > 0 {
                self.line(depth);
            }
            self.plain("- ");
            self.blocks(&item.blocks, depth + 1);
        }
    }

    fn table(&mut self, table: &Table, depth: usize) {
        self.content(&table.caption, depth);
        for row in &table.rows {
            if !self.text.is_empty() {
                self.line(depth);
            }
            for (index, cell) in row.cells.iter().enumerate() {
                if index > 0 {
                    self.plain(" | ");
                }
                self.blocks(&cell.blocks, depth);
            }
        }
    }

    fn figure(&mut self, figure: &Figure, depth: usize) {
        self.content(&figure.caption, depth);
        let alt = figure.alt.as_str();
        if !figure.caption.is_empty() && !alt.is_empty() {
            self.line(depth);
        }
        self.plain(alt);
        self.files.push(figure.picture.src.clone());
    }

    fn embed(&mut self, embed: &Embed) {
        let address = embed.frame_src();
        self.plain(&address);
        self.files.push(address);
    }

    fn line(&mut self, depth: usize) {
        self.plain("\n");
        for _ in 0..depth {
            self.plain("  ");
        }
    }

    fn plain(&mut self, text: &str) {
        self.write(text, 0);
    }

    fn write(&mut self, text: &str, dress: u8) {
        self.text.push_str(text);
        self.dress.resize(self.text.len(), dress);
    }
}

/// All marks in one number, a link being a mark whatever it leads to.
fn dress(marks: &Marks) -> u8 {
    let flags = [
        marks.bold,
        marks.italic,
        marks.underline,
        marks.strike,
        marks.script == Some(Script::Sub),
        marks.script == Some(Script::Sup),
        marks.link.is_some(),
    ];
    flags
        .into_iter()
        .fold(0, |dress, flag| dress << 1 | u8::from(flag))
}
