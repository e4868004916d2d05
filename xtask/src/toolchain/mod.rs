//! Makes the machine ready: what is there is taken, what is missing is installed where that is possible.

mod debian;
mod node;
mod postgres;
mod programs;
mod recipe;
mod rust;

pub(crate) use debian::install;
pub(crate) use node::npm_packages;
pub(crate) use postgres::{PostgresPrograms, postgres};
pub(crate) use programs::browser;
pub(crate) use rust::{BROWSER_TARGET, Choice, Rust};
