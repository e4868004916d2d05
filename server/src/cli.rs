//! The command line of `dinh`.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::{accounts, accounts::AccountCommand, commands, config::Settings, serve, telemetry};

/// The portal of a ward office, a commune or a neighborhood association.
#[derive(Debug, Parser)]
#[command(name = "dinh", version)]
struct Cli {
    /// The settings file; without it `dinh.toml` in the current folder is read if there is one.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What `dinh` can be asked to do.
#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the portal (the default).
    Serve,
    /// Bring the database up to date.
    Migrate,
    /// Put content into an empty database.
    #[command(subcommand)]
    Seed(Seed),
    /// Bring in the content of another system.
    #[command(subcommand)]
    Import(Import),
    /// Make accounts and one-time links.
    #[command(subcommand)]
    Account(AccountCommand),
    /// Print the settings in force, secrets hidden.
    Config,
}

#[derive(Debug, Subcommand)]
enum Seed {
    /// A ward's portal with articles, pages and surveys to look at.
    Demo {
        /// Do nothing, and say so, when the database already holds something.
        #[arg(long)]
        if_empty: bool,
    },
}

#[derive(Debug, Subcommand)]
enum Import {
    /// A WordPress export (Tools → Export → All content).
    Wxr {
        /// The export file.
        file: PathBuf,
        /// Report what would be done and change nothing.
        #[arg(long)]
        dry_run: bool,
    },
}

/// Reads the command line and the settings and does what is asked.
///
/// # Errors
/// One sentence that says what went wrong and what to do.
pub async fn run() -> anyhow::Result<()> {
    let cli = Cli::parse();
    let settings = Settings::load(cli.config.as_deref())?;
    telemetry::start(&settings.log)?;
    match cli.command.unwrap_or(Command::Serve) {
        Command::Serve => serve::serve(settings).await,
        Command::Migrate => commands::migrate(&settings).await,
        Command::Seed(Seed::Demo { if_empty }) => commands::seed_demo(&settings, if_empty).await,
        Command::Import(Import::Wxr { file, dry_run }) => {
            commands::import_wxr(&settings, &file, dry_run).await
        }
        Command::Account(command) => accounts::run(&settings, command).await,
        Command::Config => commands::print_config(&settings),
    }
}
