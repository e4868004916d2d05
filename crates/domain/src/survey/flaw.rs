//! What can be wrong with a survey that somebody wrote down.

use super::{CHOICE_CHARS_MAX, CHOICES_MAX, CHOICES_MIN, QUESTION_CHARS_MAX};

/// What is wrong with a survey; a choice is named by its place, counted from 0 and with the empty ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SurveyFlaw {
    /// There is no question.
    #[error("the question is empty")]
    QuestionEmpty,
    /// The question is longer than [`QUESTION_CHARS_MAX`].
    #[error("the question has more than {QUESTION_CHARS_MAX} characters")]
    QuestionTooLong,
    /// The question has nothing that an address could show.
    #[error("the question has neither a letter nor a digit")]
    QuestionWithoutWords,
    /// There are fewer choices than [`CHOICES_MIN`].
    #[error("a survey has at least {CHOICES_MIN} choices")]
    TooFewChoices,
    /// There are more choices than [`CHOICES_MAX`].
    #[error("a survey has at most {CHOICES_MAX} choices")]
    TooManyChoices,
    /// A choice has no words.
    #[error("choice {place} is empty")]
    ChoiceEmpty {
        /// Which one.
        place: usize,
    },
    /// A choice is longer than [`CHOICE_CHARS_MAX`].
    #[error("choice {place} has more than {CHOICE_CHARS_MAX} characters")]
    ChoiceTooLong {
        /// Which one.
        place: usize,
    },
    /// A choice reads like an earlier one.
    #[error("choice {place} stands there already")]
    ChoiceTwice {
        /// Which one.
        place: usize,
    },
    /// A choice that the survey does not have.
    #[error("the survey has no such choice")]
    UnknownChoice,
    /// The maximum is less than two or more than there are choices.
    #[error("the maximum lies between 2 and the number of choices")]
    Maximum,
    /// It would close before or when it opens.
    #[error("the survey closes before it opens")]
    ClosesBeforeItOpens,
    /// It would be closed from the beginning.
    #[error("the survey closes in the past")]
    ClosesInPast,
}
