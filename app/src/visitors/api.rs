//! The server function of the statistics page.

use domain::visitors::VisitorNumbers;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, layout::PageHead, page_data::Travels};

/// What the statistics page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Statistics {
    /// What the page says about itself.
    pub head: PageHead,
    /// The numbers of this moment.
    pub numbers: VisitorNumbers,
    /// The visits of the last days, the oldest first.
    pub days: Vec<DayBar>,
}

/// The visits of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DayBar {
    /// The day, as readers write it.
    pub day: String,
    /// Visits of that day.
    pub visits: i64,
}

/// Brings the visits of the last 30 days. Open to everyone; one short query.
#[server(prefix = "/api", endpoint = "visitors/statistics", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_statistics() -> Result<Statistics, AppError> {
    super::ssr::statistics(&crate::ssr::state()?).await
}

impl Travels for Statistics {}
