//! `cargo xtask dev`: a debug build that follows the source files.

mod watch;

use std::process::{Child, Command, ExitCode};

use anyhow::{Context, Result};

use self::watch::{Affected, Watch};
use crate::build::{self, Mode};
use crate::console;
use crate::portal::{Options, Portal};
use crate::project::Project;
use crate::shell;
use crate::step::Steps;
use crate::toolchain::{Choice, Rust};

/// Tells the server to let its pages reload when it comes back.
const RELOAD_SWITCH: &str = "DINH_DEV";

/// Serves a debug build and rebuilds what a change affects, until it is interrupted.
pub(crate) fn run(options: &Options, choice: Choice) -> Result<ExitCode> {
    let mut steps = Steps::new();
    let (rust, project) = build::ready(choice, &mut steps)?;
    let mut watch = Watch::new(&project)?;
    let mut workshop = Workshop {
        rust,
        project: &project,
        options,
        server: None,
    };
    workshop.follow(Affected::Everything);
    loop {
        workshop.follow(watch.next_change()?);
    }
}

struct Workshop<'a> {
    rust: Rust,
    project: &'a Project,
    options: &'a Options,
    server: Option<Child>,
}

impl Workshop<'_> {
    /// Rebuilds and restarts; after a failed build the server stays as it is.
    fn follow(&mut self, affected: Affected) {
        let mut steps = Steps::new();
        if let Err(error) = self.rebuild(affected, &mut steps) {
            console::line(&format!("error: {error:#}"));
            console::line("waiting for the next change …");
        }
    }

    fn rebuild(&mut self, affected: Affected, steps: &mut Steps) -> Result<()> {
        let (rust, project) = (self.rust, self.project);
        match affected {
            Affected::Style => build::style_only(project, Mode::Debug, steps)?,
            Affected::Browser | Affected::Everything => {
                build::browser_half(rust, project, Mode::Debug, steps)?;
            }
            Affected::Server => {}
        }
        let binary = build::server_half(rust, project, Mode::Debug, steps)?;
        self.stop_server()?;
        let portal = Portal {
            binary: &binary,
            root: &project.root,
            options: self.options,
        };
        portal.prepare(steps)?;
        let mut command = portal.command(shell::tied(&binary));
        command.arg("serve").env(RELOAD_SWITCH, "true");
        console::hand_over();
        self.server = Some(command.spawn().context("the server cannot be started")?);
        Ok(())
    }

    /// Asks the server to stop, so that it finishes its requests and flushes its counters.
    fn stop_server(&mut self) -> Result<()> {
        let Some(mut server) = self.server.take() else {
            return Ok(());
        };
        if server.try_wait()?.is_none() {
            shell::run_quietly(Command::new("kill").args(["-TERM", &server.id().to_string()]))?;
            server.wait()?;
        }
        Ok(())
    }
}
