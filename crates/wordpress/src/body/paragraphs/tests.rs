//! Where paragraphs begin and end, and what is left alone.

use super::*;

fn check(text: &str, expected: &str) {
    let html = wrap(text, LineBreaks::Kept).replace('\n', "");
    assert_eq!(html, expected, "{text}");
}

#[test]
fn a_blank_line_ends_a_paragraph_and_a_line_break_stays() {
    check("Một\r\nhai\r\n\r\n\r\nba", "<p>Một<br>hai</p><p>ba</p>");
    check("Một<br />\nhai<br><br>ba", "<p>Một<br>hai</p><p>ba</p>");
    check(
        "<strong>Một</strong> và\n<em>hai</em>",
        "<p><strong>Một</strong> và<br><em>hai</em></p>",
    );
    check("", "");
    check(" \n\n ", "");
}

#[test]
fn blocks_stand_beside_paragraphs() {
    check(
        "Trước\n<h2>Đề mục</h2>\nSau",
        "<p>Trước</p><h2>Đề mục</h2><p>Sau</p>",
    );
    check(
        "<ul>\n <li>một</li>\n <li>hai</li>\n</ul>",
        "<ul><li>một</li><li>hai</li></ul>",
    );
    check(
        "<blockquote>Lời\n\nhay</blockquote>",
        "<blockquote><p>Lời</p><p>hay</p></blockquote>",
    );
    check("<div>một</div>", "<div>một</div>");
    check(
        "<table>\n<tr>\n<td>a\nb</td></tr></table>",
        "<table><tr><td>a<br>b</td></tr></table>",
    );
    check("<p>có sẵn</p>\n<p>a\nb</p>", "<p>có sẵn</p><p>a<br>b</p>");
}

#[test]
fn preformatted_text_stays_as_it_is() {
    let text = "a\n\n<pre>x\n\n  y\n<b>z</b></pre>\n\nb";
    let expected = "<p>a</p>\n<pre>x\n\n  y\n<b>z</b></pre><p>b</p>\n";
    assert_eq!(wrap(text, LineBreaks::Kept), expected);
}

#[test]
fn an_address_alone_on_its_line_is_a_paragraph() {
    check(
        "Xem:\nhttps://www.youtube.com/watch?v=1\nhết",
        "<p>Xem:</p><p>https://www.youtube.com/watch?v=1</p><p>hết</p>",
    );
}
