//! The crate as the import uses it, on a small export written for it.
#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod anything;
mod bodies;
mod broken;
mod export;

/// The export of a ward that does not exist.
const AN_BINH: &str = include_str!("../fixtures/an-binh.xml");
