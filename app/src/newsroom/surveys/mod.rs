//! The newsroom's work on surveys: making, previewing, opening, closing and correcting them, and their results.

mod api;
mod choices;
mod correct;
mod fields;
mod list_page;
mod placement;
mod result;
#[cfg(feature = "ssr")]
mod ssr;
mod state;
mod survey_page;
mod wire;

pub(super) use list_page::SurveyListPage;
pub(super) use survey_page::SurveyDeskPage;
