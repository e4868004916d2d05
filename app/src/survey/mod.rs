//! A question to the readers: the widget to vote in, the result, the archive and the page of one survey.

mod api;
mod archive_page;
mod ballot;
mod beside;
mod corrections;
mod form;
mod preview;
mod result;
#[cfg(feature = "ssr")]
pub(crate) mod ssr;
mod survey_page;
mod survey_widget;
mod voting;
pub(crate) mod wire;

pub(crate) use archive_page::SurveyArchivePage;
pub(crate) use preview::SurveyPreview;
pub(crate) use result::SurveyTally;
pub(crate) use survey_page::SurveyPage;
pub(crate) use survey_widget::SurveyWidget;
pub(crate) use wire::{SurveyView, Tally};
