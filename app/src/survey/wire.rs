//! What a survey shows to this reader, written out on the server.

use domain::{
    ChoiceId, Slug,
    survey::{Choice, SurveyKind, SurveyPhase},
};
use serde::{Deserialize, Serialize};

use crate::{layout::PageHead, page_data::Travels, ui::DateText};

/// A survey as this reader may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SurveyView {
    /// The last part of its address.
    pub slug: Slug,
    /// The question.
    pub question: String,
    /// How many choices a ballot may carry.
    pub kind: SurveyKind,
    /// Whether ballots are taken.
    pub phase: SurveyPhase,
    /// Until when ballots are taken, if there is an end.
    pub closes: Option<DateText>,
    /// What this reader can pick, in this reader's order; empty for one who cannot vote.
    pub choices: Vec<ChoiceEntry>,
    /// The counts; nothing while this reader may not see them.
    pub tally: Option<Tally>,
    /// When the result is shown, to a reader who may not see it yet; empty otherwise.
    pub notice: String,
    /// True when this reader's ballot is among the counted.
    pub has_voted: bool,
    /// What was corrected after the first ballot, a sentence each.
    pub corrections: Vec<String>,
    /// Makes the ballot of a reader without a cookie countable once; empty when none is needed.
    pub ticket: String,
}

impl SurveyView {
    /// True while this reader can cast a ballot.
    pub(crate) fn is_votable(&self) -> bool {
        self.phase == SurveyPhase::Open && !self.has_voted
    }
}

/// A choice to pick.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ChoiceEntry {
    /// The choice.
    pub id: ChoiceId,
    /// Its words.
    pub label: String,
}

/// The counts of a survey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Tally {
    /// How many ballots were cast.
    pub ballots: i64,
    /// The choices with their counts, in the order in which they were written down.
    pub choices: Vec<Choice>,
}

/// A survey in the archive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SurveyEntry {
    /// The last part of its address.
    pub slug: Slug,
    /// The question.
    pub question: String,
    /// True while ballots are taken.
    pub is_open: bool,
    /// Until when ballots are or were taken, if there is an end.
    pub closes: Option<DateText>,
    /// How many ballots were cast; nothing while readers may not know.
    pub ballots: Option<i64>,
}

/// What the archive shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ArchiveView {
    /// What the page says about itself.
    pub head: PageHead,
    /// The surveys, the open ones first.
    pub surveys: Vec<SurveyEntry>,
}

/// What the page of one survey shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SurveyPageView {
    /// What the page says about itself.
    pub head: PageHead,
    /// The survey.
    pub survey: SurveyView,
}

impl Travels for Option<SurveyView> {}

impl Travels for ArchiveView {}

impl Travels for SurveyPageView {}
