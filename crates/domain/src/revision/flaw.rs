//! How long the parts of a text may be, and why one is not saved or not handed on.

use serde::{Deserialize, Serialize};

/// The most characters of a headline.
pub const TITLE_CHARS_MAX: usize = 300;
/// The most characters of an opening paragraph.
pub const LEAD_CHARS_MAX: usize = 2_000;
/// The most characters of a byline.
pub const BYLINE_CHARS_MAX: usize = 200;
/// The most tags of one article.
pub const TAGS_MAX: usize = 30;
/// The most bytes of a text in the form in which it is stored.
pub const BODY_BYTES_MAX: usize = 1_000_000;
/// The most characters of the note with which an article is given back.
pub const NOTE_CHARS_MAX: usize = 2_000;

/// Why a text is not saved, or not handed on, as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum DraftFlaw {
    /// It has no headline; that is allowed only as long as nobody else is to read it.
    #[error("the article has no headline")]
    TitleMissing,
    /// The headline is too long.
    #[error("a headline has at most {TITLE_CHARS_MAX} characters")]
    TitleTooLong,
    /// The opening paragraph is too long.
    #[error("a lead has at most {LEAD_CHARS_MAX} characters")]
    LeadTooLong,
    /// The byline is too long.
    #[error("a byline has at most {BYLINE_CHARS_MAX} characters")]
    BylineTooLong,
    /// There are too many tags.
    #[error("an article has at most {TAGS_MAX} tags")]
    TooManyTags,
    /// The text is too long.
    #[error("a text has at most {BODY_BYTES_MAX} bytes")]
    BodyTooLong,
    /// The section was deleted.
    #[error("the section is gone")]
    SectionGone,
    /// The picture beside the headline is not kept here.
    #[error("the picture is gone")]
    PictureGone,
}

/// Why a move is not made although the person may make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum MoveFlaw {
    /// The text is not fit for what the move does with it.
    #[error(transparent)]
    Draft(DraftFlaw),
    /// An article is given back without a word why.
    #[error("an article is given back with a note")]
    NoteMissing,
    /// The note is too long.
    #[error("a note has at most {NOTE_CHARS_MAX} characters")]
    NoteTooLong,
    /// An article is scheduled without a moment.
    #[error("a scheduled article has a moment")]
    MomentMissing,
    /// The moment lies in the past.
    #[error("the moment has passed")]
    MomentPast,
    /// Readers would not see the article at all, because its end comes before its beginning.
    #[error("the article would end before it begins")]
    ExpiryPast,
}

/// The parts of a text that have a limit, measured.
#[derive(Clone, Copy, Debug)]
pub struct DraftMeasure<'a> {
    /// The headline.
    pub title: &'a str,
    /// The opening paragraph.
    pub lead: &'a str,
    /// The byline.
    pub byline: &'a str,
    /// How many tags there are.
    pub tags: usize,
    /// How many bytes the text has as it is stored.
    pub body_bytes: usize,
}

impl DraftMeasure<'_> {
    /// Everything that keeps the text from being saved; a missing headline does not.
    #[must_use]
    pub fn flaws(&self) -> Vec<DraftFlaw> {
        let is_longer = |text: &str, chars_max| text.chars().count() > chars_max;
        let found = [
            (
                is_longer(self.title, TITLE_CHARS_MAX),
                DraftFlaw::TitleTooLong,
            ),
            (is_longer(self.lead, LEAD_CHARS_MAX), DraftFlaw::LeadTooLong),
            (
                is_longer(self.byline, BYLINE_CHARS_MAX),
                DraftFlaw::BylineTooLong,
            ),
            (self.tags > TAGS_MAX, DraftFlaw::TooManyTags),
            (self.body_bytes > BODY_BYTES_MAX, DraftFlaw::BodyTooLong),
        ];
        let flaws = found.into_iter().filter(|(is_found, _)| *is_found);
        flaws.map(|(_, flaw)| flaw).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_measured_in_characters_and_every_flaw_is_named() {
        let check = |title: &str, lead: &str, tags, expected: &[DraftFlaw]| {
            let measure = DraftMeasure {
                title,
                lead,
                byline: "",
                tags,
                body_bytes: 0,
            };
            assert_eq!(measure.flaws(), expected);
        };
        let just_right = "đ".repeat(TITLE_CHARS_MAX);
        check(&just_right, &"ệ".repeat(LEAD_CHARS_MAX), TAGS_MAX, &[]);
        check("", "", 0, &[]);
        let both = [DraftFlaw::TitleTooLong, DraftFlaw::TooManyTags];
        check(&"a".repeat(10_000), "", TAGS_MAX + 1, &both);
    }
}
