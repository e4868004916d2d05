//! The server function behind the newsroom's frame.

use domain::account::Role;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, page_data::Travels};

/// What the newsroom's frame shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NewsroomFrameView {
    /// The portal's name.
    pub portal: String,
    /// The person's name.
    pub name: String,
    /// What the person may do in general.
    pub role: Role,
}

impl Travels for NewsroomFrameView {}

/// Brings the newsroom's frame. For all staff; no query but the session's own.
#[server(prefix = "/api", endpoint = "newsroom/frame", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_newsroom_frame() -> Result<NewsroomFrameView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    Ok(super::ssr::frame(&state, &staff))
}
