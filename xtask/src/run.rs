//! `cargo xtask run`: from a checkout to a portal that answers.

use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::build;
use crate::portal::{Options, Portal};
use crate::step::Steps;
use crate::toolchain::Choice;

/// Builds what is stale, prepares the database and becomes the server.
pub(crate) fn run(options: &Options, choice: Choice) -> Result<ExitCode> {
    let mut steps = Steps::new();
    let (rust, project) = build::ready(choice, &mut steps)?;
    let binary = build::release(rust, &project, &mut steps)?;
    let portal = Portal {
        binary: &binary,
        root: &project.root,
        options,
    };
    portal.prepare(&mut steps)?;
    steps.print_summary();
    // The server takes this process over, so that a signal to it needs no one to pass it on.
    let error = portal.command(Command::new(&binary)).arg("serve").exec();
    Err(error).context("the server cannot be started")
}
