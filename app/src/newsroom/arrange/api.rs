//! The server functions that move and remove entries of the lists that administrators keep.

use domain::arrange::Shift;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What stands in an order that administrators decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Arranged {
    /// A section in the menu.
    Section,
    /// A standing page in the footer.
    Page,
    /// An entry of the menu.
    MenuEntry,
    /// A link among those of its place.
    Link,
    /// A banner among those of its place.
    Banner,
    /// A pinned story on the front page.
    Story,
    /// A section on the front page.
    Block,
}

/// What administrators can take away again without further ado.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Removed {
    /// An entry of the menu.
    MenuEntry,
    /// A link.
    Link,
    /// A banner.
    Banner,
    /// A story's place on the front page.
    Story,
}

/// Moves an entry one place up or down; at the end it stays. For administrators; one short write.
#[server(prefix = "/api", endpoint = "site/arrange")]
pub(crate) async fn arrange(what: Arranged, id: i64, step: Shift) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::arrange(&state, staff.administrator()?, (what, id), step).await
}

/// Takes an entry away. For administrators; one short write.
#[server(prefix = "/api", endpoint = "site/remove")]
pub(crate) async fn remove(what: Removed, id: i64) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::remove(&state, staff.administrator()?, what, id).await
}
