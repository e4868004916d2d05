//! The server functions of the portal's settings.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, page_data::Travels};

/// The portal's settings as they are in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SettingsView {
    /// The portal's name.
    pub name: String,
    /// The body that the portal belongs to.
    pub owner: String,
    /// One sentence on what the portal is.
    pub description: String,
    /// The office's address and how to reach it, a line each.
    pub office: String,
    /// Where the office's clocks stand.
    pub time_zone: String,
}

impl SettingsView {
    /// The settings in one word, which tells whether they are still the ones that a form was filled with.
    pub(super) fn seal(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Travels for SettingsView {}

/// Brings the settings in force. For administrators; one query.
#[server(prefix = "/api", endpoint = "site/settings", input = server_fn::codec::GetUrl)]
pub(super) async fn read_settings() -> Result<SettingsView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::settings(&state, staff.administrator()?).await
}

/// Sets what stands in the form in place of the settings file, if what was `seen` is still in force, and says what is in
/// force then. For administrators; one query and one short write.
#[server(prefix = "/api", endpoint = "site/save_settings")]
pub(super) async fn save_settings(
    #[server(default)] name: String,
    #[server(default)] owner: String,
    #[server(default)] description: String,
    #[server(default)] office: String,
    #[server(default)] time_zone: String,
    #[server(default)] seen: String,
) -> Result<String, AppError> {
    let typed = SettingsView {
        name,
        owner,
        description,
        office,
        time_zone,
    };
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::save_settings(&state, staff.administrator()?, typed, &seen).await
}
