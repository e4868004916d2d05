//! Tables: their parts as they are opened and closed.

use html5ever::{local_name, tokenizer::Tag};

use super::{
    attributes::Attributes,
    frame::FrameKind,
    open::Class,
    sink::{Skip, State},
};
use crate::Cell;

impl State {
    pub(super) fn start_table_part(&mut self, tag: &Tag) {
        let attributes = Attributes::of(tag);
        if &*tag.name == "table" {
            if self
                .tree
                .has(|kind| matches!(kind, FrameKind::Table { .. }))
            {
                self.findings.changed("nested table");
            }
            return self.open_container(tag, Class::Wall, FrameKind::Table { rows: Vec::new() });
        }
        self.clear_to_table();
        let is_in_table = matches!(
            self.tree.top().map(|frame| &frame.kind),
            Some(FrameKind::Table { .. })
        );
        match &*tag.name {
            _ if !is_in_table => {}
            "caption" => self.open_frame(tag, Class::Wall, FrameKind::Caption),
            // Word processors end a table of uneven columns with a row that only says how wide they are.
            "tr" if attributes.get("height") == Some("0") => self.skip = Some(Skip::new(&tag.name)),
            "tr" => self.tree.add_row(),
            "td" | "th" => {
                if !self.tree.has_row() {
                    self.tree.add_row();
                }
                self.open_frame(tag, Class::Wall, FrameKind::Cell(cell(tag)));
            }
            _ => {}
        }
    }

    /// Closes what is open inside the innermost table.
    pub(super) fn clear_to_table(&mut self) {
        match self.opens.find_named(&local_name!("table"), |_| false) {
            Some(index) => {
                self.close_to(index + 1);
                self.flush();
            }
            None => self.close_paragraph(),
        }
    }
}

fn cell(tag: &Tag) -> Cell {
    let attributes = Attributes::of(tag);
    Cell {
        header: &*tag.name == "th",
        colspan: attributes.number("colspan").unwrap_or(1),
        rowspan: attributes.number("rowspan").unwrap_or(1),
        blocks: Vec::new(),
    }
}
