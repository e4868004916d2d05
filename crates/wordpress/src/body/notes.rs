//! What a body loses on its way, as sentences for the report.

use std::collections::HashMap;

/// Sentences about one body, each with how often it holds.
#[derive(Default)]
pub(super) struct Notes {
    sentences: Vec<(String, usize)>,
    places: HashMap<String, usize>,
}

impl Notes {
    pub(super) fn add(&mut self, sentence: String) {
        match self.places.get(&sentence) {
            Some(place) => self.sentences[*place].1 += 1,
            None => {
                self.places.insert(sentence.clone(), self.sentences.len());
                self.sentences.push((sentence, 1));
            }
        }
    }

    pub(super) fn into_sentences(self) -> Vec<String> {
        let say = |(sentence, count)| match count {
            1 => sentence,
            _ => format!("{sentence} ({count} lần)"),
        };
        self.sentences.into_iter().map(say).collect()
    }
}
