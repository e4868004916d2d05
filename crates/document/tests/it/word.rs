//! Lists as word processors paste them.

use crate::check;

fn point(style: &str, marker: &str, text: &str) -> String {
    format!(
        "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:{style}'><![if !supportLists]>\
         <span><span style='mso-list:Ignore'>{marker}<span>&nbsp;&nbsp; </span></span></span><![endif]>{text}<o:p></o:p></p>\n"
    )
}

#[test]
fn paragraphs_that_are_points_become_lists() {
    let html = point("l0 level1 lfo1", "3.", "a")
        + &point("l0 level1 lfo1", "4.", "b")
        + "<p>c</p>"
        + &point("l1 level1 lfo2", "·", "d");
    check(
        &html,
        "<ol start=\"3\"><li>a</li><li>b</li></ol><p>c</p><ul><li>d</li></ul>",
    );
}

#[test]
fn levels_become_lists_inside_lists() {
    let html = point("l0 level1 lfo1", "·", "a")
        + &point("l0 level2 lfo1", "a)", "b")
        + &point("l0 level2 lfo1", "b)", "c")
        + &point("l0 level1 lfo1", "·", "d");
    check(
        &html,
        "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>",
    );
}

#[test]
fn a_level_that_was_left_out_takes_the_kind_of_its_own_points() {
    let html = point("l0 level1 lfo1", "·", "a")
        + &point("l0 level3 lfo1", "·", "b")
        + &point("l0 level2 lfo1", "2.", "c");
    check(
        &html,
        "<ul><li>a<ol><li><ul><li>b</li></ul></li><li>c</li></ol></li></ul>",
    );
}

#[test]
fn two_lists_in_a_row_stay_two() {
    let html = point("l0 level1 lfo1", "1.", "a") + &point("l1 level1 lfo2", "1.", "b");
    check(&html, "<ol><li>a</li></ol><ol><li>b</li></ol>");
}
