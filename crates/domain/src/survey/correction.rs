//! A marked correction: how the wording of a survey changes once ballots were cast.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Survey, SurveyFlaw,
    draft::{CHOICE_CHARS_MAX, QUESTION_CHARS_MAX, tidy},
};
use crate::{ChoiceId, SurveyId, text::fold};

/// A wording of a survey that can be corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// The question's.
    Question,
    /// A choice's.
    Choice(ChoiceId),
}

/// A correction that is not kept yet; only [`Survey::correction`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCorrection {
    survey: SurveyId,
    wording: Wording,
    old: String,
    new: String,
}

/// A correction that readers are told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// When it was made.
    pub at: DateTime<Utc>,
    /// True for the question, false for a choice.
    pub is_question: bool,
    /// What stood there until then.
    pub old: String,
    /// What stood there from then on.
    pub new: String,
}

impl Survey {
    /// Checks a corrected wording; nothing when it is the wording that stands there.
    ///
    /// # Errors
    /// When it is empty, too long, that of another choice, or of a choice that the survey does not have.
    pub fn correction(
        &self,
        wording: Wording,
        typed: &str,
    ) -> Result<Option<NewCorrection>, SurveyFlaw> {
        let new = tidy(typed);
        let old = match wording {
            Wording::Question => self.corrected_question(&new),
            Wording::Choice(id) => self.corrected_choice(id, &new),
        }?;
        Ok((old != new).then(|| NewCorrection {
            survey: self.id,
            wording,
            old: old.to_owned(),
            new,
        }))
    }

    fn corrected_question(&self, new: &str) -> Result<&str, SurveyFlaw> {
        match new.chars().count() {
            0 => Err(SurveyFlaw::QuestionEmpty),
            count if count > QUESTION_CHARS_MAX => Err(SurveyFlaw::QuestionTooLong),
            _ => Ok(&self.question),
        }
    }

    fn corrected_choice(&self, id: ChoiceId, new: &str) -> Result<&str, SurveyFlaw> {
        let place = self.choices.iter().position(|choice| choice.id == id);
        let place = place.ok_or(SurveyFlaw::UnknownChoice)?;
        let folded = fold(new);
        let mut others = self.choices.iter().filter(|choice| choice.id != id);
        if new.is_empty() {
            Err(SurveyFlaw::ChoiceEmpty { place })
        } else if new.chars().count() > CHOICE_CHARS_MAX {
            Err(SurveyFlaw::ChoiceTooLong { place })
        } else if others.any(|other| fold(&other.label) == folded) {
            Err(SurveyFlaw::ChoiceTwice { place })
        } else {
            Ok(&self.choices[place].label)
        }
    }
}

impl NewCorrection {
    /// The survey it is made in.
    #[must_use]
    pub fn survey(&self) -> SurveyId {
        self.survey
    }

    /// What is corrected.
    #[must_use]
    pub fn wording(&self) -> Wording {
        self.wording
    }

    /// What stood there when it was checked.
    #[must_use]
    pub fn old(&self) -> &str {
        &self.old
    }

    /// What shall stand there.
    #[must_use]
    pub fn new_wording(&self) -> &str {
        &self.new
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{SurveyKind, tests::survey},
        *,
    };

    #[test]
    fn a_correction_keeps_what_stood_there() {
        let survey = survey(SurveyKind::Single);
        let correction = survey.correction(Wording::Choice(ChoiceId(2)), "  Phương  án hai ");
        let correction = correction.unwrap().unwrap();
        assert_eq!(correction.old(), "Phương án 2");
        assert_eq!(correction.new_wording(), "Phương án hai");
        let same = survey.correction(Wording::Question, "Bạn quan tâm điều gì?");
        assert_eq!(same, Ok(None), "nothing is corrected");
    }

    #[test]
    fn a_wording_that_a_survey_cannot_have_is_refused() {
        let survey = survey(SurveyKind::Single);
        let check = |wording, typed: &str, expected| {
            assert_eq!(survey.correction(wording, typed), Err(expected));
        };
        let second = Wording::Choice(ChoiceId(2));
        check(Wording::Question, " ", SurveyFlaw::QuestionEmpty);
        let long = "a".repeat(QUESTION_CHARS_MAX + 1);
        check(Wording::Question, &long, SurveyFlaw::QuestionTooLong);
        check(second, "", SurveyFlaw::ChoiceEmpty { place: 1 });
        check(second, &long, SurveyFlaw::ChoiceTooLong { place: 1 });
        check(second, "phuong an 3", SurveyFlaw::ChoiceTwice { place: 1 });
        let foreign = Wording::Choice(ChoiceId(9));
        check(foreign, "Khác", SurveyFlaw::UnknownChoice);
    }
}
