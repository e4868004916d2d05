//! What holds for every comparison, however the two texts differ and however long they are.

use std::time::{Duration, Instant};

use document::{Change, Document, How, compare, compare_text, read_html};
use proptest::prelude::*;

use crate::generator::documents;

/// Far above what it takes without optimization on a busy machine, far below what comparing each word with each takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// Ten thousand words, drawn from so many different ones, in paragraphs of this length.
fn words(seed: u64, different: u64, in_paragraph: usize) -> Document {
    let mut number = seed;
    let words = (0..10_000).map(|at: usize| {
        number = number
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(seed);
        let border = if at.is_multiple_of(in_paragraph) {
            "<p>"
        } else {
            " "
        };
        format!("{border}w{}", (number >> 33) % different)
    });
    read_html(&words.collect::<String>()).document
}

/// The same hundred thousand words forth and back.
fn turned(border: &str) -> [Document; 2] {
    let words: Vec<String> = (0..100_000).map(|word| word.to_string()).collect();
    let mut back = words.clone();
    back.reverse();
    [words, back].map(|words| read_html(&words.join(border)).document)
}

#[test]
fn long_texts_are_compared_without_delay() {
    let mut pairs = vec![turned(" "), turned("<p>")];
    for different in [3, 900] {
        let lengths = [1, 50, 10_000].into_iter();
        pairs.extend(lengths.map(|length| [3, 5].map(|seed| words(seed, different, length))));
    }
    for [before, after] in pairs {
        let start = Instant::now();
        let changes = compare(&before, &after);
        let took = start.elapsed();
        assert!(!changes.is_empty());
        assert!(took < PATIENCE, "{took:?}");
    }
}

fn texts(changes: &[Change], side: How) -> Vec<String> {
    let texts = changes.iter().filter_map(|change| match change {
        Change::Same(passage) => Some(passage.text.clone()),
        Change::Added(passage) => (side == How::Added).then(|| passage.text.clone()),
        Change::Removed(passage) => (side == How::Removed).then(|| passage.text.clone()),
        Change::Changed { words, .. } => {
            let words = words
                .iter()
                .filter(|words| words.how == How::Same || words.how == side);
            Some(words.map(|words| words.text.as_str()).collect())
        }
    });
    texts.collect()
}

fn whole(document: &Document) -> Vec<String> {
    texts(&compare(document, document), How::Same)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_document_is_the_same_as_itself(document in documents()) {
        let changes = compare(&document, &document);
        prop_assert_eq!(changes.len(), document.blocks().len());
        prop_assert!(changes.iter().all(Change::is_same));
    }

    #[test]
    fn both_documents_can_be_read_off_their_comparison(before in documents(), after in documents()) {
        let changes = compare(&before, &after);
        prop_assert_eq!(texts(&changes, How::Removed), whole(&before));
        prop_assert_eq!(texts(&changes, How::Added), whole(&after));
    }

    #[test]
    fn a_changed_block_says_what_changed(before in documents(), after in documents()) {
        for change in compare(&before, &after) {
            if let Change::Changed { words, notes, .. } = change {
                prop_assert!(!notes.is_empty() || words.iter().any(|words| words.how != How::Same));
            }
        }
    }

    #[test]
    fn both_texts_can_be_read_off_their_comparison(before in "[ab .,\n]{0,12}", after in "[ab .,\n]{0,12}") {
        let words = compare_text(&before, &after);
        let side = |side| -> String {
            let words = words.iter().filter(|words| words.how == How::Same || words.how == side);
            words.map(|words| words.text.as_str()).collect()
        };
        prop_assert_eq!(side(How::Removed), before);
        prop_assert_eq!(side(How::Added), after);
    }
}
