//! The audit log: who did what to what. Nothing in the portal changes or deletes an entry.

mod entry;
mod list;
mod note;
#[cfg(test)]
mod tests;

pub use entry::{AuditEntry, AuditFilter, AuditPlace};

pub(crate) use note::note;

use crate::connection::Db;

/// The audit log.
#[derive(Clone, Copy, Debug)]
pub struct AuditLog<'a> {
    pub(crate) db: Db<'a>,
}
