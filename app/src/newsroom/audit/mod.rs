//! The audit log as administrators read it.

mod api;
mod audit_page;
mod filter;
#[cfg(feature = "ssr")]
mod ssr;
mod wire;

pub(super) use audit_page::AuditLogPage;
