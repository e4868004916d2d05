//! What one voter picked, and the rules that it keeps.

use chrono::{DateTime, Utc};

use super::{Survey, SurveyKind, SurveyPhase};
use crate::{ChoiceId, SurveyId};

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

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{moment, survey},
        *,
    };

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
}
