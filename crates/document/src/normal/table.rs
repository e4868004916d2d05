//! Tables in their normal form: spans that end inside the table, no row without a purpose.

use crate::table::{Cell, Row, Table};

pub(super) fn tidy(mut table: Table) -> Option<Table> {
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        cell.colspan = cell.colspan.clamp(1, Cell::SPAN_MAX);
        cell.rowspan = cell.rowspan.clamp(1, Cell::SPAN_MAX);
    }
    table.rows = without_idle_rows(table.rows);
    let row_count = table.rows.len();
    for (index, row) in table.rows.iter_mut().enumerate() {
        let rows_left = u32::try_from(row_count - index).unwrap_or(u32::MAX);
        for cell in &mut row.cells {
            cell.rowspan = cell.rowspan.min(rows_left);
        }
    }
    (row_count > 0).then_some(table)
}

/// An empty row stays only where a cell from above reaches into it.
fn without_idle_rows(rows: Vec<Row>) -> Vec<Row> {
    let mut covered_until = 0;
    let mut kept: Vec<Row> = Vec::new();
    for row in rows {
        if row.cells.is_empty() && kept.len() >= covered_until {
            continue;
        }
        let reach = row
            .cells
            .iter()
            .map(|cell| kept.len() + cell.rowspan as usize)
            .max();
        covered_until = covered_until.max(reach.unwrap_or(0));
        kept.push(row);
    }
    kept
}
