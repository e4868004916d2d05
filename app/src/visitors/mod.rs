//! How many people come by: the widget on every page and the statistics page.

mod api;
mod chart;
#[cfg(feature = "ssr")]
mod ssr;
mod statistics_page;
mod visitors_widget;

pub(crate) use statistics_page::StatisticsPage;
pub(crate) use visitors_widget::VisitorsWidget;
