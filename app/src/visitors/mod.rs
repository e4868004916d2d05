//! How many people come by: the widget on every page and the statistics page.

mod api;
mod chart;
mod live;
#[cfg(feature = "ssr")]
mod ssr;
mod statistics_page;
mod visitors_widget;

pub(crate) use live::LiveNumbers;
pub(crate) use statistics_page::StatisticsPage;
pub(crate) use visitors_widget::VisitorsWidget;
