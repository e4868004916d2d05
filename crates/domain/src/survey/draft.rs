//! A survey as somebody wrote it down, and the check that makes it one that readers can be asked.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::{SurveyFlaw, SurveyKind, SurveyRules};
use crate::{Slug, text::fold};

/// The longest question in characters.
pub const QUESTION_CHARS_MAX: usize = 300;
/// The longest choice in characters.
pub const CHOICE_CHARS_MAX: usize = 200;
/// The fewest choices of a survey.
pub const CHOICES_MIN: usize = 2;
/// The most choices of a survey.
pub const CHOICES_MAX: usize = 20;

/// A survey as somebody wrote it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyDraft {
    /// The question.
    pub question: String,
    /// The words of what can be picked, in their order; empty ones do not count.
    pub choices: Vec<String>,
    /// How many choices a ballot may carry.
    pub kind: SurveyKind,
    /// When ballots are first taken; nothing while nobody has decided.
    pub opens_at: Option<DateTime<Utc>>,
    /// From when on ballots are no longer taken, if there is an end.
    pub closes_at: Option<DateTime<Utc>>,
    /// How it is put before its readers.
    pub rules: SurveyRules,
}

/// A survey that keeps every rule; only [`SurveyDraft::check`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedSurvey {
    draft: SurveyDraft,
    slug: Slug,
}

impl SurveyDraft {
    /// Checks everything at once, with the white space tidied and the empty choices left out.
    ///
    /// An end in the past is a flaw unless it is `kept_end`, the end that the survey has already.
    ///
    /// # Errors
    /// All rules that are broken.
    pub fn check(
        mut self,
        kept_end: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Result<CheckedSurvey, Vec<SurveyFlaw>> {
        self.question = tidy(&self.question);
        let mut flaws = Vec::new();
        let slug = question_slug(&self.question)
            .map_err(|flaw| flaws.push(flaw))
            .ok();
        self.choices = check_choices(&self.choices, &mut flaws);
        if let SurveyKind::Multiple { choices_max } = self.kind {
            let is_possible = usize::try_from(choices_max)
                .is_ok_and(|most| (2..=self.choices.len().max(2)).contains(&most));
            if !is_possible {
                flaws.push(SurveyFlaw::Maximum);
            }
        }
        if let Some(end) = self.closes_at {
            if self.opens_at.is_some_and(|opening| end <= opening) {
                flaws.push(SurveyFlaw::ClosesBeforeItOpens);
            } else if end <= now && Some(end) != kept_end {
                flaws.push(SurveyFlaw::ClosesInPast);
            }
        }
        match slug {
            Some(slug) if flaws.is_empty() => Ok(CheckedSurvey { draft: self, slug }),
            _ => Err(flaws),
        }
    }
}

impl CheckedSurvey {
    /// What was checked.
    #[must_use]
    pub fn draft(&self) -> &SurveyDraft {
        &self.draft
    }

    /// The address that the question makes.
    #[must_use]
    pub fn slug(&self) -> &Slug {
        &self.slug
    }
}

/// The text on one line with single spaces.
pub(super) fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn question_slug(question: &str) -> Result<Slug, SurveyFlaw> {
    match question.chars().count() {
        0 => Err(SurveyFlaw::QuestionEmpty),
        count if count > QUESTION_CHARS_MAX => Err(SurveyFlaw::QuestionTooLong),
        _ => Slug::from_title(question).map_err(|_| SurveyFlaw::QuestionWithoutWords),
    }
}

/// The choices that have words, each on one line.
fn check_choices(typed: &[String], flaws: &mut Vec<SurveyFlaw>) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut choices = Vec::new();
    for (place, label) in typed.iter().map(|label| tidy(label)).enumerate() {
        if label.is_empty() {
            continue;
        }
        if label.chars().count() > CHOICE_CHARS_MAX {
            flaws.push(SurveyFlaw::ChoiceTooLong { place });
        } else if !seen.insert(fold(&label)) {
            flaws.push(SurveyFlaw::ChoiceTwice { place });
        }
        choices.push(label);
    }
    if choices.len() < CHOICES_MIN {
        flaws.push(SurveyFlaw::TooFewChoices);
    } else if choices.len() > CHOICES_MAX {
        flaws.push(SurveyFlaw::TooManyChoices);
    }
    choices
}

#[cfg(test)]
mod tests {
    use super::{super::tests::moment, *};

    const NOW: &str = "2024-05-15T00:00:00Z";

    fn draft() -> SurveyDraft {
        SurveyDraft {
            question: " Bạn quan tâm\n điều gì? ".to_owned(),
            choices: ["Tin tức", "", " Lịch  họp "].map(str::to_owned).to_vec(),
            kind: SurveyKind::Single,
            opens_at: None,
            closes_at: None,
            rules: SurveyRules::default(),
        }
    }

    fn check(change: impl FnOnce(&mut SurveyDraft), expected: &[SurveyFlaw]) {
        let mut draft = draft();
        change(&mut draft);
        let checked = draft.check(None, moment(NOW));
        assert_eq!(checked.err().unwrap_or_default(), expected);
    }

    #[test]
    fn what_was_typed_is_tidied() {
        let checked = draft().check(None, moment(NOW)).unwrap();
        assert_eq!(checked.draft().question, "Bạn quan tâm điều gì?");
        assert_eq!(checked.draft().choices, ["Tin tức", "Lịch họp"]);
        assert_eq!(checked.slug().as_str(), "ban-quan-tam-dieu-gi");
    }

    #[test]
    fn a_question_has_1_to_300_characters_and_words() {
        let set = |question: String| move |draft: &mut SurveyDraft| draft.question = question;
        check(set(" ".to_owned()), &[SurveyFlaw::QuestionEmpty]);
        check(set("ấ".repeat(300)), &[]);
        check(set("ấ".repeat(301)), &[SurveyFlaw::QuestionTooLong]);
        check(set("???".to_owned()), &[SurveyFlaw::QuestionWithoutWords]);
    }

    #[test]
    fn there_are_2_to_20_choices_that_differ() {
        let set = |choices: Vec<String>| move |draft: &mut SurveyDraft| draft.choices = choices;
        let numbered = |count: usize| (1..=count).map(|n| format!("Số {n}")).collect::<Vec<_>>();
        check(set(numbered(1)), &[SurveyFlaw::TooFewChoices]);
        check(set(numbered(20)), &[]);
        check(set(numbered(21)), &[SurveyFlaw::TooManyChoices]);
        let typed = |labels: [&str; 4]| labels.map(str::to_owned).to_vec();
        check(
            set(typed(["Có", "", "CÓ", "Không"])),
            &[SurveyFlaw::ChoiceTwice { place: 2 }],
        );
        let long = "a".repeat(201);
        check(
            set(typed(["Có", "", &long, "Không"])),
            &[SurveyFlaw::ChoiceTooLong { place: 2 }],
        );
    }

    #[test]
    fn a_maximum_lies_between_2_and_the_number_of_choices() {
        let set = |choices_max| {
            move |draft: &mut SurveyDraft| draft.kind = SurveyKind::Multiple { choices_max }
        };
        check(set(1), &[SurveyFlaw::Maximum]);
        check(set(2), &[]);
        check(set(3), &[SurveyFlaw::Maximum]);
    }

    #[test]
    fn an_end_comes_after_the_beginning_and_after_this_moment() {
        let set = |opens: Option<&str>, closes: &str| {
            let (opens, closes) = (opens.map(moment), moment(closes));
            move |draft: &mut SurveyDraft| {
                draft.opens_at = opens;
                draft.closes_at = Some(closes);
            }
        };
        let later = "2024-05-16T00:00:00Z";
        check(set(None, later), &[]);
        check(set(None, NOW), &[SurveyFlaw::ClosesInPast]);
        check(set(Some(later), later), &[SurveyFlaw::ClosesBeforeItOpens]);
        let mut kept = draft();
        kept.closes_at = Some(moment(NOW));
        assert!(kept.check(Some(moment(NOW)), moment(later)).is_ok());
    }

    #[test]
    fn all_flaws_are_told_at_once() {
        check(
            |draft| {
                draft.question.clear();
                draft.choices.clear();
            },
            &[SurveyFlaw::QuestionEmpty, SurveyFlaw::TooFewChoices],
        );
    }
}
