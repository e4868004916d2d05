//! What the newsroom's pages of surveys show and send.

use domain::{
    SectionId, Slug, SurveyId,
    survey::{ChoiceOrder, ResultVisibility},
};
use serde::{Deserialize, Serialize};

use crate::{
    page_data::Travels,
    survey::{SurveyView, Tally},
    ui::DateText,
};

/// A survey as it is typed into its form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct SurveyText {
    /// True when the form shows question, choices and opening without letting them be changed.
    pub is_locked: bool,
    /// The question.
    pub question: String,
    /// The choices in their order; empty ones do not count.
    pub choices: Vec<String>,
    /// True when a ballot may carry several choices.
    pub is_multiple: bool,
    /// How many choices a ballot may then carry.
    pub choices_max: String,
    /// In which order readers see the choices.
    pub order: ChoiceOrder,
    /// Who sees the counts, and when.
    pub results: ResultVisibility,
    /// When it opens, on the portal's clocks; empty while nobody has decided.
    pub opens: String,
    /// When it closes, on the portal's clocks; empty for no end.
    pub closes: String,
    /// True when it stands beside every page that has no survey of its own.
    pub everywhere: bool,
    /// True when it stands on the front page.
    pub front_page: bool,
    /// The sections in which it stands.
    pub sections: Vec<SectionId>,
    /// The addresses of the articles beside which it stands, one a line.
    pub articles: String,
}

/// Where a survey is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Stage {
    /// Nobody has decided when it opens.
    Draft,
    /// It opens by itself.
    Scheduled,
    /// Ballots are taken.
    Open,
    /// Ballots are no longer taken.
    Closed,
}

/// A survey in the newsroom's list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SurveyRow {
    /// The survey.
    pub id: SurveyId,
    /// Its question.
    pub question: String,
    /// Where it is on its way.
    pub stage: Stage,
    /// When it opens or opened.
    pub opens: Option<DateText>,
    /// When it closes or closed.
    pub closes: Option<DateText>,
    /// How many ballots were cast.
    pub ballots: i64,
}

/// A page of the newsroom's list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SurveyListView {
    /// The surveys, the latest made first.
    pub surveys: Vec<SurveyRow>,
    /// Behind which survey the list goes on, if it does.
    pub next: Option<SurveyId>,
}

/// A section to place a survey in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SectionEntry {
    /// The section.
    pub id: SectionId,
    /// Its name.
    pub name: String,
}

/// A survey on its own page of the newsroom, or the form of one that is not made yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SurveyDeskView {
    /// What stands in the form.
    pub text: SurveyText,
    /// The sections to place it in.
    pub sections: Vec<SectionEntry>,
    /// What there is of it besides; nothing before it is made.
    pub kept: Option<KeptSurvey>,
}

/// What there is of a survey besides its form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct KeptSurvey {
    /// The survey.
    pub id: SurveyId,
    /// The last part of its address.
    pub slug: Slug,
    /// Where it is on its way.
    pub stage: Stage,
    /// When it opens or opened.
    pub opens: Option<DateText>,
    /// When it closes or closed.
    pub closes: Option<DateText>,
    /// The form as readers will see it.
    pub preview: SurveyView,
    /// The counts.
    pub tally: Tally,
}

impl Travels for SurveyListView {}

impl Travels for SurveyDeskView {}
