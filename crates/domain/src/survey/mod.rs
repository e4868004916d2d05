//! A question to the readers: what it is made of, and whether it can be answered at a moment.

mod ballot;
mod correction;
mod draft;
mod flaw;
mod rules;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use self::{
    ballot::{Ballot, BallotError},
    correction::{Correction, NewCorrection, Wording},
    draft::{
        CHOICE_CHARS_MAX, CHOICES_MAX, CHOICES_MIN, CheckedSurvey, QUESTION_CHARS_MAX, SurveyDraft,
    },
    flaw::SurveyFlaw,
    rules::{ChoiceOrder, Placement, ResultVisibility, SurveyRules},
};
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
    /// In which order the form offers the choices.
    pub order: ChoiceOrder,
    /// Who sees the counts, and when.
    pub results: ResultVisibility,
    /// When ballots are first taken; nothing until somebody has decided.
    pub opens_at: Option<DateTime<Utc>>,
    /// From when on ballots are no longer taken, if there is an end.
    pub closes_at: Option<DateTime<Utc>>,
    /// What can be picked, in the order in which it was written down.
    pub choices: Vec<Choice>,
    /// How many ballots were cast; with several choices on a ballot, less than the sum over the choices.
    pub ballots: i64,
    /// True when its wording was corrected after the first ballot.
    pub is_corrected: bool,
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

impl Survey {
    /// Whether ballots are taken at `now`.
    #[must_use]
    pub fn phase(&self, now: DateTime<Utc>) -> SurveyPhase {
        if self.opens_at.is_none_or(|opening| now < opening) {
            SurveyPhase::Upcoming
        } else if self.closes_at.is_some_and(|end| end <= now) {
            SurveyPhase::Closed
        } else {
            SurveyPhase::Open
        }
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

    pub(super) fn moment(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// A survey of four choices that is open in May 2024.
    pub(super) fn survey(kind: SurveyKind) -> Survey {
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
            order: ChoiceOrder::Fixed,
            results: ResultVisibility::AfterVote,
            opens_at: Some(moment("2024-05-01T00:00:00Z")),
            closes_at: Some(moment("2024-06-01T00:00:00Z")),
            choices: (1..=4).map(choice).collect(),
            ballots: 0,
            is_corrected: false,
        }
    }

    #[test]
    fn a_survey_without_a_time_to_open_stays_unopened() {
        let mut survey = survey(SurveyKind::Single);
        survey.opens_at = None;
        let long_after = moment("2034-05-01T00:00:00Z");
        assert_eq!(survey.phase(long_after), SurveyPhase::Upcoming);
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
