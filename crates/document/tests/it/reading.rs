//! Text: paragraphs, headlines, marks, alignment, white space.

use document::{Document, read_html};

use crate::{check, findings};

#[test]
fn text_outside_of_any_block_becomes_paragraphs() {
    check(
        "một <b>hai</b><p>ba</p>bốn",
        "<p>một <strong>hai</strong></p><p>ba</p><p>bốn</p>",
    );
}

#[test]
fn boxes_are_opened_into_blocks() {
    check(
        "<section><div>a<div>b</div>c</div></section>",
        "<p>a</p><p>b</p><p>c</p>",
    );
}

#[test]
fn white_space_is_collapsed_as_a_browser_shows_it() {
    check(
        "<p>  a\n\t b <b> c</b> </p>\n<p>&nbsp;&nbsp;d&nbsp;&nbsp;&nbsp;e</p>",
        "<p>a b <strong>c</strong></p><p>d e</p>",
    );
}

#[test]
fn empty_paragraphs_are_left_out() {
    check(
        "<p></p><p>&nbsp;</p><p><br></p><p><b> </b></p><h2></h2><p>a</p>",
        "<p>a</p>",
    );
    assert!(read_html("<p>&nbsp;</p>").document.blocks().is_empty());
}

#[test]
fn one_break_stays_and_two_split_the_paragraph() {
    check("<p>a<br>b</p>", "<p>a<br>b</p>");
    check(
        "<p align=right>a<br> <br>b<br></p>",
        "<p class=\"align-right\">a</p><p class=\"align-right\">b</p>",
    );
}

#[test]
fn marks_of_every_spelling_are_kept() {
    check(
        "<b>a</b><em>b</em><ins>c</ins><del>d</del>H<sub>2</sub>m<sup>2</sup>",
        "<p><strong>a</strong><em>b</em><u>c</u><s>d</s>H<sub>2</sub>m<sup>2</sup></p>",
    );
    check(
        "<span style='font-weight: 700'>a</span><span style='FONT-STYLE:italic; text-decoration: underline line-through'>b</span>",
        "<p><strong>a</strong><em><u><s>b</s></u></em></p>",
    );
    check("<b style='font-weight:normal'>a</b>", "<p>a</p>");
}

#[test]
fn neighbors_in_the_same_dress_are_joined() {
    let joined = read_html("<p><b>a</b><strong>b</strong><span>c</span>d</p>").document;
    assert_eq!(joined, read_html("<p><b>ab</b>cd</p>").document);
}

#[test]
fn formatting_left_open_goes_on_in_the_next_paragraph_until_it_ends() {
    check(
        "<p><b>a<p>b</b>c",
        "<p><strong>a</strong></p><p><strong>b</strong>c</p>",
    );
    check(
        "<b><i>a</b>b</i>c",
        "<p><strong><em>a</em></strong><em>b</em>c</p>",
    );
    check(
        "<table><td><b>a<td>b</table>c",
        &format!("{TABLE}<td><strong>a</strong></td><td>b</td>{TABLE_END}<p>c</p>"),
    );
}

const TABLE: &str = "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Bảng\"><table><tbody><tr>";
const TABLE_END: &str = "</tr></tbody></table></div>";

#[test]
fn headlines_are_fitted_into_three_levels() {
    check(
        "<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>",
        "<h2>a</h2><h2>b</h2><h3>c</h3><h4>d</h4><h4>e</h4><h4>f</h4>",
    );
    assert_eq!(
        findings("<h1>a</h1><h5>e</h5><h6>f</h6><h6>g</h6>"),
        ["~h1→h2 1", "~h5→h4 1", "~h6→h4 2"]
    );
}

#[test]
fn alignment_is_read_from_every_place_where_it_is_written() {
    check("<center>a</center>", "<p class=\"align-center\">a</p>");
    check(
        "<p align=RIGHT>a</p><h2 style='text-align: justify'>b</h2>",
        "<p class=\"align-right\">a</p><h2 class=\"align-justify\">b</h2>",
    );
    check(
        "<p class='x has-text-align-center'>a</p>",
        "<p class=\"align-center\">a</p>",
    );
    check(
        "<div align=center><p>a</p><p style='text-align:start'>b</p></div>c",
        "<p class=\"align-center\">a</p><p>b</p><p>c</p>",
    );
}

#[test]
fn preformatted_text_keeps_its_lines() {
    check("<pre>a\nb\n\nc</pre>d", "<p>a<br>b</p><p>c</p><p>d</p>");
    assert_eq!(
        findings("<pre>a</pre><code>b</code>"),
        ["~code 1", "~pre 1"]
    );
}

#[test]
fn definitions_become_paragraphs() {
    check(
        "<dl><dt>a<dd>b<dt>c</dt><dd>d</dd></dl>",
        "<p><strong>a</strong></p><p>b</p><p><strong>c</strong></p><p>d</p>",
    );
    assert_eq!(findings("<dl><dt>a</dl>"), ["~dl 1"]);
}

#[test]
fn short_quotations_keep_their_signs() {
    check("<p>a <q>b</q> c</p>", "<p>a “b” c</p>");
}

#[test]
fn what_can_act_is_dropped_and_reported() {
    let html = "<script>alert('<p>x</p>')</script><style>p{}</style><form onsubmit=x()><input><select><option>y</select>\
                <textarea><b>z</b></textarea><button>w</button>a</form><svg onload=x()><p>v</p></svg><!-- c --><noscript><p>n</p></noscript>";
    check(html, "<p>a</p>");
    let expected = [
        "-button 1",
        "-comment 1",
        "-input 1",
        "-noscript 1",
        "-onload 1",
        "-onsubmit 1",
        "-script 1",
    ];
    assert_eq!(findings(html)[..7], expected);
    assert_eq!(
        findings(html)[7..],
        ["-select 1", "-style 1", "-svg 1", "-textarea 1", "~form 1"]
    );
}

#[test]
fn unknown_elements_give_up_their_text() {
    check("<p><blink>a</blink><o:p>b</o:p></p>", "<p>ab</p>");
    assert_eq!(findings("<blink>a</blink><span>b</span>"), ["~blink 1"]);
}

#[test]
fn a_quote_holds_blocks_and_a_callout_keeps_its_tone() {
    check(
        "<blockquote>a<p>b</p><cite>c</cite></blockquote>",
        "<blockquote><p>a</p><p>b</p><p>c</p></blockquote>",
    );
    check(
        "<aside class='callout callout--danger'>a</aside><aside>b</aside>",
        "<aside class=\"callout callout--danger\"><p>a</p></aside><p>b</p>",
    );
}

#[test]
fn nothing_read_is_the_empty_document() {
    assert_eq!(read_html("").document, Document::default());
    assert_eq!(
        read_html("<div> <ul><li></ul><table></table></div>").document,
        Document::default()
    );
}
