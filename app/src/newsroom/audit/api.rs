//! The server functions of the audit log.

use leptos::prelude::*;
use server_fn::codec::TextStream;

use super::wire::{AuditQuery, AuditView};
use crate::error::AppError;

/// Brings a part of the log, from behind `sau` on. For administrators; three short queries along indexes.
#[server(prefix = "/api", endpoint = "audit/list", input = server_fn::codec::GetUrl)]
pub(crate) async fn list_audit(
    #[server(flatten)] query: AuditQuery,
    #[server(default)] sau: String,
) -> Result<AuditView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::list(&state, &staff, query, &sau).await
}

/// Sends the entries asked for as a CSV file. For administrators, and noted in the log itself.
///
/// It reads the log along an index, a part at a time, while the file is on its way.
#[server(
    prefix = "/api",
    endpoint = "audit/export",
    input = server_fn::codec::GetUrl,
    output = server_fn::codec::StreamingText
)]
pub(crate) async fn export_audit(
    #[server(flatten)] query: AuditQuery,
) -> Result<TextStream<AppError>, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::export(&state, &staff, &query).await
}
