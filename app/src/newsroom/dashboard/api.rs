//! The server function of the dashboard.

use leptos::prelude::*;

use super::wire::DashboardView;
use crate::error::AppError;

/// Brings what waits for the person, and how the portal is. For all staff; six short queries along indexes.
#[server(prefix = "/api", endpoint = "newsroom/dashboard", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_dashboard() -> Result<DashboardView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::dashboard(&state, &staff).await
}
