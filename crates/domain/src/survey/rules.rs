//! How a survey is put before its readers: the order of its choices, who sees the counts, and where it stands.

use serde::{Deserialize, Serialize};

use super::SurveyPhase;
use crate::{ArticleId, SectionId};

/// What may still change after the first ballot, because it changes neither question nor answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SurveyRules {
    /// In which order the form offers the choices.
    pub order: ChoiceOrder,
    /// Who sees the counts, and when.
    pub results: ResultVisibility,
    /// Beside which pages it stands.
    pub placement: Placement,
}

/// In which order the form offers the choices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChoiceOrder {
    /// As they were written down.
    #[default]
    Fixed,
    /// Another one for each reader, so that no choice gains by standing first.
    Shuffled,
}

/// Who sees the counts of a survey, and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultVisibility {
    /// Everyone, at any time.
    Always,
    /// Those who have voted, and everyone once it is closed.
    #[default]
    AfterVote,
    /// Everyone once it is closed.
    AfterClose,
    /// The newsroom alone.
    StaffOnly,
}

/// Beside which pages a survey stands while it is open; one that stands nowhere is found in the archive alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Beside every page that has no survey of its own.
    pub everywhere: bool,
    /// On the front page, and beside every page that has no survey of its own, before those that stand everywhere.
    pub front_page: bool,
    /// In these sections and beside their articles.
    pub sections: Vec<SectionId>,
    /// Beside these articles.
    pub articles: Vec<ArticleId>,
}

impl ChoiceOrder {
    /// Both orders.
    pub const ALL: [Self; 2] = [Self::Fixed, Self::Shuffled];
}

impl ResultVisibility {
    /// All of them, from the most open to the most closed.
    pub const ALL: [Self; 4] = [
        Self::Always,
        Self::AfterVote,
        Self::AfterClose,
        Self::StaffOnly,
    ];

    /// The word under which the store keeps it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::AfterVote => "after_vote",
            Self::AfterClose => "after_close",
            Self::StaffOnly => "staff_only",
        }
    }

    /// What the store's word means, if it means anything.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }

    /// True when a reader may see the counts of a survey in this phase.
    #[must_use]
    pub fn shows_counts(self, phase: SurveyPhase, has_voted: bool) -> bool {
        match self {
            Self::Always => true,
            Self::AfterVote => has_voted || phase == SurveyPhase::Closed,
            Self::AfterClose => phase == SurveyPhase::Closed,
            Self::StaffOnly => false,
        }
    }

    /// True when a reader may know how many took part: as soon as those who did may see the counts.
    #[must_use]
    pub fn shows_turnout(self, phase: SurveyPhase) -> bool {
        self.shows_counts(phase, true)
    }
}

impl Placement {
    /// The placement that stands beside no page.
    #[must_use]
    pub fn nowhere() -> Self {
        Self {
            everywhere: false,
            front_page: false,
            sections: Vec::new(),
            articles: Vec::new(),
        }
    }
}

impl Default for Placement {
    fn default() -> Self {
        Self {
            everywhere: true,
            ..Self::nowhere()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_visibility_is_read_back_from_its_word() {
        for one in ResultVisibility::ALL {
            assert_eq!(ResultVisibility::from_word(one.as_str()), Some(one));
        }
        assert_eq!(ResultVisibility::from_word("never"), None);
    }

    #[test]
    fn counts_are_shown_to_those_who_may_see_them_and_no_sooner() {
        use SurveyPhase::{Closed, Open};
        let moments = [(Open, false), (Open, true), (Closed, false), (Closed, true)];
        let check = |results: ResultVisibility, expected: [bool; 4]| {
            let shown = moments.map(|(phase, has_voted)| results.shows_counts(phase, has_voted));
            assert_eq!(shown, expected, "{results:?}");
        };
        check(ResultVisibility::Always, [true; 4]);
        check(ResultVisibility::AfterVote, [false, true, true, true]);
        check(ResultVisibility::AfterClose, [false, false, true, true]);
        check(ResultVisibility::StaffOnly, [false; 4]);
    }
}
