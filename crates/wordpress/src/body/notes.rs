//! What a body loses on its way, as sentences for the report.

/// Sentences about one body, each with how often it holds.
#[derive(Default)]
pub(super) struct Notes(Vec<(String, usize)>);

impl Notes {
    pub(super) fn add(&mut self, sentence: String) {
        match self.0.iter_mut().find(|(known, _)| *known == sentence) {
            Some((_, count)) => *count += 1,
            None => self.0.push((sentence, 1)),
        }
    }

    pub(super) fn into_sentences(self) -> Vec<String> {
        let say = |(sentence, count)| match count {
            1 => sentence,
            _ => format!("{sentence} ({count} lần)"),
        };
        self.0.into_iter().map(say).collect()
    }
}
