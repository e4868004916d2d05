//! How the portal runs: its settings, its router, and everything that stands between a socket and the app.

mod accounts;
mod assets;
pub mod cli;
mod client;
mod commands;
pub mod complaint;
pub mod config;
pub mod demo;
mod headers;
mod health;
mod housekeeping;
pub mod import;
pub mod live;
mod media;
mod old_addresses;
mod posted;
mod refusals;
mod rehearsal;
pub mod router;
mod serve;
pub mod state;
mod telemetry;
pub mod timetable;
mod to_the_end;
