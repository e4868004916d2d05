//! What becomes of a text that two people changed at once.

use std::collections::BTreeSet;

use document::{Document, TextConflict, merge, merge_text, read_html, render_html, render_text};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::generator::documents;

#[track_caller]
fn check(base: &str, mine: &str, theirs: &str, expected: &str) {
    let merged = merge_html(base, mine, theirs);
    assert_eq!(render_html(&merged.document), expected);
    assert_eq!(merged.conflicts, []);
}

fn merge_html(base: &str, mine: &str, theirs: &str) -> document::Merged {
    let [base, mine, theirs] = [base, mine, theirs].map(|html| read_html(html).document);
    merge(&base, &mine, &theirs)
}

const BASE: &str = "<p>một hai ba bốn</p><p>năm sáu bảy tám</p>";

#[test]
fn changes_of_different_paragraphs_are_both_taken() {
    check(
        BASE,
        "<p>một hai ba BỐN</p><p>năm sáu bảy tám</p>",
        "<p>một hai ba bốn</p><p>năm sáu bảy TÁM</p>",
        "<p>một hai ba BỐN</p><p>năm sáu bảy TÁM</p>",
    );
}

#[test]
fn a_paragraph_put_beside_one_that_the_other_edited_is_no_conflict() {
    check(
        BASE,
        "<p>một hai ba bốn</p><p>mới</p><p>năm sáu bảy tám</p>",
        "<p>một hai ba BỐN</p><p>năm sáu bảy TÁM</p>",
        "<p>một hai ba BỐN</p><p>mới</p><p>năm sáu bảy TÁM</p>",
    );
}

#[test]
fn a_paragraph_that_one_took_away_stays_away() {
    check(
        BASE,
        "<p>năm sáu bảy tám</p>",
        "<p>một hai ba bốn</p><p>năm sáu bảy TÁM</p>",
        "<p>năm sáu bảy TÁM</p>",
    );
}

#[test]
fn the_same_change_is_taken_once() {
    let both = "<p>một hai ba BỐN</p><p>mới</p><p>năm sáu bảy tám</p>";
    check(BASE, both, both, both);
}

#[test]
fn two_changes_of_one_paragraph_both_stay_and_are_told() {
    let merged = merge_html(
        "<p>đầu</p><p>một hai ba bốn</p><p>cuối</p>",
        "<p>đầu</p><p>một hai ba BỐN</p><p>cuối</p>",
        "<p>đầu</p><p>một hai BA bốn</p><p>cuối</p>",
    );
    assert_eq!(
        render_html(&merged.document),
        "<p>đầu</p><p>một hai ba BỐN</p><p>một hai BA bốn</p><p>cuối</p>"
    );
    assert_eq!(merged.conflicts.len(), 1);
    assert_eq!(
        (&merged.conflicts[0].mine, &merged.conflicts[0].theirs),
        (&(1..2), &(2..3))
    );
}

#[test]
fn a_paragraph_edited_by_one_and_taken_away_by_the_other_stays_and_is_told() {
    let merged = merge_html(BASE, "<p>năm sáu bảy tám</p>", &BASE.replace("bốn", "BỐN"));
    assert_eq!(render_html(&merged.document), BASE.replace("bốn", "BỐN"));
    assert_eq!(
        (&merged.conflicts[0].mine, &merged.conflicts[0].theirs),
        (&(0..0), &(0..1))
    );
}

#[test]
fn what_both_versions_begin_and_end_with_stands_once() {
    let merged = merge_html("", "<p>a</p><p>b</p><p>d</p>", "<p>a</p><p>c</p><p>d</p>");
    assert_eq!(
        render_html(&merged.document),
        "<p>a</p><p>b</p><p>c</p><p>d</p>"
    );
    assert_eq!(
        (&merged.conflicts[0].mine, &merged.conflicts[0].theirs),
        (&(1..2), &(2..3))
    );
}

#[test]
fn a_title_changed_by_one_is_taken_and_one_changed_by_both_is_told() {
    assert_eq!(merge_text("a", "b", "a"), Ok("b".to_owned()));
    assert_eq!(merge_text("a", "a", "c"), Ok("c".to_owned()));
    assert_eq!(merge_text("a", "b", "b"), Ok("b".to_owned()));
    assert_eq!(merge_text("a", "b", "c"), Err(TextConflict));
}

/// Three documents that share much, as versions of one text do.
fn versions() -> impl Strategy<Value = [Document; 3]> {
    let paragraphs = vec![
        "<p>một hai ba bốn</p>",
        "<p>một hai ba BỐN</p>",
        "<p>một HAI ba bốn</p>",
        "<p>năm sáu</p>",
        "<p>năm sáu bảy</p>",
        "<p>x</p>",
        "<p>y</p>",
        "<hr>",
        "<h2>năm sáu</h2>",
    ];
    let version = vec(select(paragraphs), 0..8).prop_map(|html| read_html(&html.concat()).document);
    [version.clone(), version.clone(), version]
}

fn words(document: &Document) -> BTreeSet<String> {
    let text = render_text(document);
    text.split_whitespace().map(str::to_owned).collect()
}

fn loses_nothing(base: &Document, mine: &Document, theirs: &Document) -> Result<(), TestCaseError> {
    let merged = merge(base, mine, theirs);
    let (base, found) = (words(base), words(&merged.document));
    for side in [mine, theirs] {
        let lost: Vec<String> = words(side)
            .into_iter()
            .filter(|word| !base.contains(word) && !found.contains(word))
            .collect();
        prop_assert_eq!(lost, Vec::<String>::new());
    }
    for conflict in &merged.conflicts {
        prop_assert_eq!(conflict.mine.end, conflict.theirs.start);
        let blocks = merged.document.blocks();
        let (one, two) = (
            &blocks[conflict.mine.clone()],
            &blocks[conflict.theirs.clone()],
        );
        prop_assert!(one != two);
        prop_assert!(one.iter().all(|block| mine.blocks().contains(block)));
        prop_assert!(two.iter().all(|block| theirs.blocks().contains(block)));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn what_only_one_changed_is_what_that_one_made(base in documents(), new in documents()) {
        for (mine, theirs) in [(&new, &base), (&base, &new), (&new, &new)] {
            let merged = merge(&base, mine, theirs);
            prop_assert_eq!(&merged.document, &new);
            prop_assert_eq!(merged.conflicts, vec![]);
        }
    }

    #[test]
    fn what_only_one_changed_in_a_known_text_is_what_that_one_made([base, new, _] in versions()) {
        for (mine, theirs) in [(&new, &base), (&base, &new), (&new, &new)] {
            let merged = merge(&base, mine, theirs);
            prop_assert_eq!(&merged.document, &new);
            prop_assert_eq!(merged.conflicts, vec![]);
        }
    }

    #[test]
    fn no_word_that_either_wrote_is_lost(base in documents(), mine in documents(), theirs in documents()) {
        loses_nothing(&base, &mine, &theirs)?;
    }

    #[test]
    fn no_word_that_either_wrote_into_a_known_text_is_lost([base, mine, theirs] in versions()) {
        loses_nothing(&base, &mine, &theirs)?;
    }

    #[test]
    fn both_sides_meet_the_same_conflicts([base, mine, theirs] in versions()) {
        let one = merge(&base, &mine, &theirs);
        let other = merge(&base, &theirs, &mine);
        prop_assert_eq!(one.conflicts.len(), other.conflicts.len());
        if one.conflicts.is_empty() {
            prop_assert_eq!(one.document, other.document);
        }
    }
}
