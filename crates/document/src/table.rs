//! Tables: rows of cells that may span others.

use crate::{block::Block, inline::Inline};

/// Rows and columns with an optional caption.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Table {
    /// What the table shows; empty if there is nothing to say.
    pub caption: Vec<Inline>,
    /// The rows from top to bottom.
    pub rows: Vec<Row>,
}

/// One row of a table; it may be empty where cells from above reach into it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Row {
    /// The cells that begin in this row.
    pub cells: Vec<Cell>,
}

/// One cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    /// Whether it names its row or column.
    pub header: bool,
    /// How many columns it covers, at least 1.
    pub colspan: u32,
    /// How many rows it covers, at least 1.
    pub rowspan: u32,
    /// What stands in it; a table does not.
    pub blocks: Vec<Block>,
}

impl Cell {
    /// The most columns or rows that one cell may cover.
    pub const SPAN_MAX: u32 = 1000;
}
