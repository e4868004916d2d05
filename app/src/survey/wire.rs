//! What a survey shows to this reader, written out on the server.

use domain::{
    Slug,
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
    /// The choices with their counts.
    pub choices: Vec<Choice>,
    /// How many ballots were cast.
    pub ballots: i64,
    /// True when this reader's ballot is among them.
    pub has_voted: bool,
    /// Makes the ballot of a reader without a cookie countable once; empty when none is needed.
    pub ticket: String,
}

impl SurveyView {
    /// True while this reader can cast a ballot.
    pub(crate) fn is_votable(&self) -> bool {
        self.phase == SurveyPhase::Open && !self.has_voted
    }
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
    /// How many ballots were cast.
    pub ballots: i64,
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
