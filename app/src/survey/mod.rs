//! A question to the readers: the widget to vote in, the result, the archive and the page of one survey.

mod api;
mod archive_page;
mod ballot;
mod form;
mod result;
#[cfg(feature = "ssr")]
mod ssr;
mod survey_page;
mod survey_widget;
mod voting;
mod wire;

pub(crate) use archive_page::SurveyArchivePage;
pub(crate) use survey_page::SurveyPage;
pub(crate) use survey_widget::SurveyWidget;
