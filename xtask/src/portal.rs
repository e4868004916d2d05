//! The built binary, and how the builder starts it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::shell;
use crate::step::Steps;

/// Where the portal listens and keeps its data, if not where its own settings say.
#[derive(Args)]
pub(crate) struct Options {
    /// Port on 127.0.0.1, 3000 by default.
    #[arg(long)]
    port: Option<u16>,
    /// Folder of the database and the uploads, "data" by default.
    #[arg(long)]
    data: Option<PathBuf>,
}

/// The built binary with the settings to start it with.
pub(crate) struct Portal<'a> {
    /// The binary.
    pub binary: &'a Path,
    /// The folder that relative paths start from.
    pub root: &'a Path,
    /// What was asked for.
    pub options: &'a Options,
}

impl Portal<'_> {
    /// Brings the database up to date and fills an empty one with the demo content.
    pub(crate) fn prepare(&self, steps: &mut Steps) -> Result<()> {
        steps.take("database", || {
            shell::run(self.command(Command::new(self.binary)).arg("migrate"))?;
            shell::run(
                self.command(Command::new(self.binary))
                    .args(["seed", "demo", "--if-empty"]),
            )
        })
    }

    /// Gives a command that runs the binary the portal's settings.
    pub(crate) fn command(&self, mut command: Command) -> Command {
        command.current_dir(self.root);
        if let Some(port) = self.options.port {
            let address = format!("127.0.0.1:{port}");
            command.env("DINH_BASE_URL", format!("http://{address}"));
            command.env("DINH_LISTEN", address);
        }
        if let Some(folder) = &self.options.data {
            command.env("DINH_DATA_FOLDER", self.root.join(folder));
        }
        command
    }
}
