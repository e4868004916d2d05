//! `cargo xtask`: the only place where the project's commands are written down.

mod bench;
mod build;
mod console;
mod dev;
mod listener;
mod portal;
mod project;
mod run;
mod shell;
mod step;
mod test;
mod toolchain;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::toolchain::Choice;

/// Builds, runs and checks Đình; makes the machine ready first, and does nothing twice.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Takes the Rust toolchain that is put together from Debian packages, even where another one would do.
    #[arg(long, global = true, hide = true)]
    debian_rust: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the portal, fills an empty database with demo content and serves it on <http://127.0.0.1:3000>.
    Run(portal::Options),
    /// Checks format and lints, runs every test there is and ends with "N passed, N failed".
    Test,
    /// Serves a debug build and rebuilds and reloads whenever a source file changes.
    Dev(portal::Options),
    /// Builds the release of both halves and prints what a reader has to download.
    Build,
    /// Measures the release under load beside a yardstick, and what a reader's first visit weighs.
    Bench(bench::Options),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match execute(&arguments) {
        Ok(code) => code,
        Err(error) => {
            console::line(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn execute(arguments: &Arguments) -> Result<ExitCode> {
    let choice = if arguments.debian_rust {
        Choice::Debian
    } else {
        Choice::FirstThatWorks
    };
    match &arguments.command {
        Command::Run(options) => run::run(options, choice),
        Command::Test => test::run(choice),
        Command::Dev(options) => dev::run(options, choice),
        Command::Build => build::run(choice),
        Command::Bench(options) => bench::run(options, choice),
    }
}
