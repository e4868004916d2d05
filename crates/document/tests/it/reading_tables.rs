//! Tables: header cells, spans, captions, tables inside tables.

use document::{Block, read_html};

use crate::{check, findings};

fn table(inside: &str) -> String {
    format!(
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Bảng\"><table>{inside}</table></div>"
    )
}

#[test]
fn header_cells_say_what_they_are_the_head_of() {
    let expected = table(
        "<tbody><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr><tr><th scope=\"row\">c</th><td>d</td></tr></tbody>",
    );
    check(
        "<table><thead><tr><th>a<th>b<tbody><tr><th>c<td>d</table>",
        &expected,
    );
}

#[test]
fn spans_are_kept_as_far_as_the_table_reaches() {
    let expected =
        table("<tbody><tr><td rowspan=\"2\">a</td><td colspan=\"2\">b</td></tr><tr></tr></tbody>");
    check(
        "<table><tr><td rowspan=2>a<td colspan=2>b<tr></tr><tr></tr></table>",
        &expected,
    );
    check(
        "<table><tr></tr><tr><td rowspan=9 colspan=-1>a</table>",
        &table("<tbody><tr><td>a</td></tr></tbody>"),
    );
}

#[test]
fn the_caption_names_the_table() {
    let expected = "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Thu &amp; chi\"><table>\
                    <caption>Thu &amp; <strong>chi</strong></caption><tbody><tr><td>a</td></tr></tbody></table></div>";
    check(
        "<table><caption>Thu &amp; <b>chi</b></caption><tr><td>a</table>",
        expected,
    );
    let of_figure = "<figure class='wp-block-table'><table><tr><td>a</table><figcaption>Thu &amp; <b>chi</b></figcaption></figure>";
    check(of_figure, expected);
}

#[test]
fn text_between_the_rows_stands_before_the_table() {
    let expected = format!("<p>x</p>{}", table("<tbody><tr><td>a</td></tr></tbody>"));
    check("<table>x<tr><td>a</table>", &expected);
}

#[test]
fn a_table_inside_a_table_gives_its_cells_content_to_the_outer_cell() {
    let html = "<table><tr><td>a<table><tr><td>b<td>c</table>d</table>";
    let expected = table("<tbody><tr><td><p>a</p><p>b</p><p>c</p><p>d</p></td></tr></tbody>");
    check(html, &expected);
    assert_eq!(findings(html), ["~nested table 1"]);
}

#[test]
fn cells_hold_blocks() {
    let expected = table("<tbody><tr><td>a<ul><li>b</li></ul></td><td></td></tr></tbody>");
    check("<table><tr><td>a<ul><li>b</ul></td><td></table>", &expected);
}

#[test]
fn cells_without_a_table_are_text() {
    check("<tr><td>a</td><td>b</td></tr>", "<p>a</p><p>b</p>");
}

#[test]
fn a_row_that_only_measures_is_left_out() {
    let document =
        read_html("<table><tr><td>a</td></tr><tr height=0><td width=9></td></tr></table>b")
            .document;
    let [Block::Table(table), Block::Paragraph(_)] = document.blocks() else {
        panic!("{document:?}");
    };
    assert_eq!(table.rows.len(), 1);
}
