//! Tables as files that a spreadsheet opens.

use axum::http::{
    HeaderValue, StatusCode,
    header::{CONTENT_DISPOSITION, CONTENT_TYPE},
};
use futures::stream;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use server_fn::codec::TextStream;

use crate::error::AppError;

/// Tells spreadsheets that the letters are UTF-8; it goes before the first row.
pub(crate) const CSV_START: &str = "\u{feff}";

/// One row of a table, its line break included.
///
/// A spreadsheet takes a cell that begins like a formula for one, whoever wrote it; with an apostrophe before it, it is
/// text.
pub(crate) fn csv_row<S: AsRef<str>>(cells: impl IntoIterator<Item = S>) -> String {
    let cells = cells.into_iter().map(|cell| quoted(cell.as_ref()));
    let mut row = cells.collect::<Vec<_>>().join(",");
    row.push_str("\r\n");
    row
}

/// Makes the answer under way a file of this name, and brings the file: a small table that is there as a whole.
pub(crate) fn csv_file(name: &str, rows: &[Vec<String>]) -> TextStream<AppError> {
    answer_with_csv(name);
    let mut text = CSV_START.to_owned();
    text.extend(rows.iter().map(csv_row));
    TextStream::new(stream::iter([Ok(text)]))
}

/// Makes the answer under way a file of this name, which is of plain letters and has no ending.
pub(crate) fn answer_with_csv(name: &str) {
    let Some(response) = use_context::<ResponseOptions>() else {
        return;
    };
    // A browser that follows a link would else be sent back to the page it came from.
    response.set_status(StatusCode::OK);
    let kind = HeaderValue::from_static("text/csv; charset=utf-8");
    response.insert_header(CONTENT_TYPE, kind);
    let disposition = format!("attachment; filename=\"{name}.csv\"");
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        response.insert_header(CONTENT_DISPOSITION, disposition);
    }
}

fn quoted(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_quoted_and_never_a_formula() {
        let check = |cell, expected| assert_eq!(csv_row([cell]), format!("{expected}\r\n"));
        check("Đường, phố", "\"Đường, phố\"");
        check("nói \"chào\"", "\"nói \"\"chào\"\"\"");
        check("=HYPERLINK(1)", "\"'=HYPERLINK(1)\"");
        check("+84", "\"'+84\"");
        check("-1", "\"'-1\"");
        check("@x", "\"'@x\"");
        check("\t=1", "\"'\t=1\"");
    }
}
