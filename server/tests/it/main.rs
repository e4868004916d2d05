//! The portal as its readers meet it: requests through the real router, and the binary on a command line.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on stops where it stands"
)]

mod answer;
mod cli;
mod compression;
mod content;
mod database;
mod desk;
mod errors;
mod files;
mod headers;
mod health;
mod leaving;
mod moved;
mod newsroom;
mod pages;
mod portal;
mod rights;
mod session;
mod shelves;
mod staff;
mod surveys;
mod timetable;
mod visibility;
mod visitor;
mod visitors;
mod vote;
