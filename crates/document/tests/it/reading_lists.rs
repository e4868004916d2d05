//! Lists: what stands before a point, lists inside lists, tags left out.

use crate::check;

#[test]
fn a_list_keeps_its_kind_and_its_first_number() {
    check(
        "<ul><li>a</li><li>b</li></ul>",
        "<ul><li>a</li><li>b</li></ul>",
    );
    check("<ol start=3><li>a</ol>", "<ol start=\"3\"><li>a</li></ol>");
}

#[test]
fn end_tags_of_points_may_be_left_out() {
    check(
        "<ul><li>a<ul><li>b<li>c</ul><li>d</ul>e",
        "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul><p>e</p>",
    );
}

#[test]
fn a_list_beside_a_point_belongs_to_that_point() {
    check(
        "<ul><li>a</li><ol><li>b</li></ol></ul>",
        "<ul><li>a<ol><li>b</li></ol></li></ul>",
    );
}

#[test]
fn text_between_points_is_a_point() {
    check("<ul>a<li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>");
}

#[test]
fn points_without_a_list_make_one() {
    check(
        "<div><li>a</li> <li>b</li></div><p>c</p>",
        "<ul><li>a</li><li>b</li></ul><p>c</p>",
    );
}

#[test]
fn a_point_with_several_paragraphs_keeps_them() {
    check(
        "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>",
        "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>",
    );
}

#[test]
fn a_headline_around_a_list_does_not_make_headlines_of_its_points() {
    check(
        "<h2>a<ul><li>b</li></ul></h2>",
        "<h2>a</h2><ul><li>b</li></ul>",
    );
}
