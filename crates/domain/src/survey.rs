//! A question to the readers, the rules of a ballot, and the counts.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{ChoiceId, Slug, SurveyId};

/// How many choices one ballot may carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SurveyKind {
    /// Exactly one: radio buttons.
    Single,
    /// One or more, up to a maximum: checkboxes.
    Multiple {
        /// The most choices on one ballot.
        choices_max: u32,
    },
}

/// Whether ballots are taken at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SurveyPhase {
    /// Not yet.
    Upcoming,
    /// Ballots are taken.
    Open,
    /// No longer; the result stands.
    Closed,
}

/// A question with its choices and their counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// The survey.
    pub id: SurveyId,
    /// The last part of its address.
    pub slug: Slug,
    /// The question.
    pub question: String,
    /// How many choices a ballot may carry.
    pub kind: SurveyKind,
    /// When ballots are first taken.
    pub opens_at: DateTime<Utc>,
    /// From when on ballots are no longer taken, if there is an end.
    pub closes_at: Option<DateTime<Utc>>,
    /// What can be picked, in the order of the form.
    pub choices: Vec<Choice>,
    /// How many ballots were cast; with several choices on a ballot, less than the sum over the choices.
    pub ballots: i64,
}

/// An answer to pick, with its tally.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The choice.
    pub id: ChoiceId,
    /// Its words.
    pub label: String,
    /// On how many ballots it was picked.
    pub votes: i64,
}

/// What one voter picked: at least one choice, each once, all of one survey.
///
/// Only [`Survey::ballot`] makes one, so the store never sees a ballot that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    survey: SurveyId,
    choices: Vec<ChoiceId>,
}

/// Why a ballot is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BallotError {
    /// The survey is not open yet.
    #[error("the survey has not opened yet")]
    NotYetOpen,
    /// The survey is closed.
    #[error("the survey is closed")]
    Closed,
    /// Nothing was picked.
    #[error("no choice was picked")]
    Empty,
    /// Something was picked that the survey does not offer.
    #[error("the survey has no such choice")]
    UnknownChoice,
    /// More was picked than allowed.
    #[error("at most {choices_max} choices may be picked")]
    TooMany {
        /// The most choices on one ballot.
        choices_max: u32,
    },
}

impl Survey {
    /// Whether ballots are taken at `now`.
    #[must_use]
    pub fn phase(&self, now: DateTime<Utc>) -> SurveyPhase {
        if now < self.opens_at {
            SurveyPhase::Upcoming
        } else if self.closes_at.is_some_and(|end| end <= now) {
            SurveyPhase::Closed
        } else {
            SurveyPhase::Open
        }
    }

    /// Checks what a voter picked at `now` against the rules.
    ///
    /// # Errors
    /// The first rule that is broken.
    pub fn ballot(&self, picked: &[ChoiceId], now: DateTime<Utc>) -> Result<Ballot, BallotError> {
        match self.phase(now) {
            SurveyPhase::Upcoming => return Err(BallotError::NotYetOpen),
            SurveyPhase::Closed => return Err(BallotError::Closed),
            SurveyPhase::Open => {}
        }
        let mut choices = picked.to_vec();
        choices.sort_unstable();
        choices.dedup();
        if choices.is_empty() {
            return Err(BallotError::Empty);
        }
        if choices
            .iter()
            .any(|picked| !self.choices.iter().any(|choice| choice.id == *picked))
        {
            return Err(BallotError::UnknownChoice);
        }
        let choices_max = match self.kind {
            SurveyKind::Single => 1,
            SurveyKind::Multiple { choices_max } => choices_max,
        };
        if u32::try_from(choices.len()).is_ok_and(|count| count <= choices_max) {
            Ok(Ballot {
                survey: self.id,
                choices,
            })
        } else {
            Err(BallotError::TooMany { choices_max })
        }
    }
}

impl Ballot {
    /// The survey it was cast in.
    #[must_use]
    pub fn survey(&self) -> SurveyId {
        self.survey
    }

    /// The picked choices, each once.
    #[must_use]
    pub fn choices(&self) -> &[ChoiceId] {
        &self.choices
    }
}

/// The share of `votes` in `ballots` as a rounded percentage; 0 while there are no ballots.
#[must_use]
pub fn percent(votes: i64, ballots: i64) -> i64 {
    if ballots <= 0 {
        0
    } else {
        (votes * 200 + ballots) / (ballots * 2)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn moment(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn survey(kind: SurveyKind) -> Survey {
        let choice = |id| Choice {
            id: ChoiceId(id),
            label: format!("Phương án {id}"),
            votes: 0,
        };
        Survey {
            id: SurveyId(1),
            slug: Slug::parse("hoi-y-kien").unwrap(),
            question: "Bạn quan tâm điều gì?".to_owned(),
            kind,
            opens_at: moment("2024-05-01T00:00:00Z"),
            closes_at: Some(moment("2024-06-01T00:00:00Z")),
            choices: (1..=4).map(choice).collect(),
            ballots: 0,
        }
    }

    const OPEN: &str = "2024-05-15T00:00:00Z";

    #[test]
    fn ballots_are_taken_from_the_opening_until_just_before_the_end() {
        let survey = survey(SurveyKind::Single);
        let check = |now: &str, expected| {
            assert_eq!(survey.ballot(&[ChoiceId(1)], moment(now)).err(), expected)
        };
        check("2024-04-30T23:59:59Z", Some(BallotError::NotYetOpen));
        check("2024-05-01T00:00:00Z", None);
        check("2024-05-31T23:59:59Z", None);
        check("2024-06-01T00:00:00Z", Some(BallotError::Closed));
    }

    #[test]
    fn a_ballot_that_breaks_a_rule_is_refused() {
        let check = |kind, picked: &[i64], expected| {
            let picked: Vec<_> = picked.iter().copied().map(ChoiceId).collect();
            assert_eq!(survey(kind).ballot(&picked, moment(OPEN)).err(), expected);
        };
        let two = SurveyKind::Multiple { choices_max: 2 };
        check(SurveyKind::Single, &[], Some(BallotError::Empty));
        check(SurveyKind::Single, &[9], Some(BallotError::UnknownChoice));
        check(
            SurveyKind::Single,
            &[1, 2],
            Some(BallotError::TooMany { choices_max: 1 }),
        );
        check(
            two,
            &[1, 2, 3],
            Some(BallotError::TooMany { choices_max: 2 }),
        );
        check(two, &[1, 2], None);
        check(two, &[1, 1, 1], None);
    }

    #[test]
    fn a_choice_picked_twice_counts_once() {
        let ballot = survey(SurveyKind::Multiple { choices_max: 4 })
            .ballot(&[ChoiceId(2), ChoiceId(2)], moment(OPEN));
        assert_eq!(ballot.unwrap().choices(), [ChoiceId(2)]);
    }

    #[test]
    fn shares_are_rounded_to_whole_percent() {
        assert_eq!(percent(0, 0), 0);
        assert_eq!(percent(1, 3), 33);
        assert_eq!(percent(2, 3), 67);
        assert_eq!(percent(5, 5), 100);
    }

    proptest! {
        #[test]
        fn a_share_is_between_0_and_100(votes in 0_i64..1_000_000, more in 0_i64..1_000_000) {
            prop_assert!((0..=100).contains(&percent(votes, votes + more)));
        }
    }
}
