//! Finds a Rust toolchain that can build both halves, or brings one about.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{debian, recipe};
use crate::shell;
use crate::step::Steps;

/// The target of the browser half.
pub(crate) const BROWSER_TARGET: &str = "wasm32-unknown-unknown";

/// SeaORM's lower limit.
const MINOR_VERSION_MIN: u32 = 94;

/// Which toolchains are considered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// The active one, then what rustup can add to it, then Debian's packages.
    FirstThatWorks,
    /// Debian's packages at once.
    Debian,
}

/// A Rust toolchain that can build both halves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rust {
    /// The one that cargo takes by itself in this folder.
    Active,
    /// Debian's packages, linked into rustup as [`recipe::LINK_NAME`].
    Linked,
    /// Debian's packages on a machine without rustup.
    System,
}

impl Rust {
    /// Takes the first toolchain that works and installs what is missing.
    pub(crate) fn ready(choice: Choice, steps: &mut Steps) -> Result<Self> {
        if choice == Choice::FirstThatWorks && Self::Active.is_complete() {
            return Ok(Self::Active);
        }
        let debian = if shell::find("rustup").is_some() {
            Self::Linked
        } else {
            Self::System
        };
        if debian.is_complete() {
            return Ok(debian);
        }
        if choice == Choice::FirstThatWorks && Self::Active.is_new_enough() && add_target(steps) {
            return Ok(Self::Active);
        }
        if !debian::can_install() {
            bail!(
                "the active Rust toolchain is older than 1.{MINOR_VERSION_MIN} or lacks the library of \
                 {BROWSER_TARGET}; get it with: rustup target add {BROWSER_TARGET}"
            );
        }
        recipe::follow(debian, steps)?;
        if !debian.is_complete() {
            bail!(
                "Debian's Rust packages are installed, but they still lack the library of {BROWSER_TARGET}"
            );
        }
        Ok(debian)
    }

    /// Makes sure of rustfmt and clippy.
    pub(crate) fn checks_ready(self, steps: &mut Steps) -> Result<()> {
        let has =
            |tool: &str| shell::ask(self.cargo(Path::new(".")).args([tool, "--version"])).is_some();
        if has("fmt") && has("clippy") {
            return Ok(());
        }
        steps.take("rustfmt and clippy", || match self {
            Self::Active => shell::run(rustup().args(["component", "add", "rustfmt", "clippy"]))
                .context("install them with: rustup component add rustfmt clippy"),
            Self::Linked | Self::System => {
                debian::install("rustfmt or clippy", &["rustfmt-web", "rust-web-clippy"])
            }
        })
    }

    /// Cargo of this toolchain, free of what an outer cargo left in the environment.
    pub(crate) fn cargo(self, folder: &Path) -> Command {
        let mut command = self.program("cargo");
        command.current_dir(folder);
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            if text == "CARGO" || OUTER_CARGO.iter().any(|prefix| text.starts_with(prefix)) {
                command.env_remove(&name);
            }
        }
        command
    }

    /// The folder of the precompiled library for the browser half, whether it is there or not.
    pub(crate) fn browser_library(self) -> Option<PathBuf> {
        let mut command = self.program("rustc");
        command.args(["--print", "target-libdir", "--target", BROWSER_TARGET]);
        shell::ask(&mut command).map(PathBuf::from)
    }

    fn program(self, name: &str) -> Command {
        match self {
            Self::Active => Command::new(name),
            Self::Linked => {
                let mut command = Command::new(name);
                command.env("RUSTUP_TOOLCHAIN", recipe::LINK_NAME);
                command.env_remove("LD_LIBRARY_PATH");
                command
            }
            Self::System => {
                let mut command = Command::new(Path::new("/usr/bin").join(name));
                command
                    .env("RUSTC", "/usr/bin/rustc")
                    .env("RUSTDOC", "/usr/bin/rustdoc");
                command
            }
        }
    }

    fn is_complete(self) -> bool {
        self.is_new_enough()
            && self
                .browser_library()
                .is_some_and(|folder| has_core(&folder))
    }

    fn is_new_enough(self) -> bool {
        let version = shell::ask(self.program("rustc").arg("--version")).unwrap_or_default();
        minor_version(&version).is_some_and(|minor| minor >= MINOR_VERSION_MIN)
    }
}

/// Variables that cargo sets for what it runs; a cargo started from there must not see them.
const OUTER_CARGO: [&str; 4] = [
    "CARGO_PKG_",
    "CARGO_MANIFEST_",
    "CARGO_BIN_",
    "CARGO_PRIMARY_",
];

fn add_target(steps: &mut Steps) -> bool {
    let name = format!("Rust library for {BROWSER_TARGET}");
    let added = steps.take(&name, || {
        shell::run(rustup().args(["target", "add", BROWSER_TARGET]))
    });
    added.is_ok() && Rust::Active.is_complete()
}

/// Rustup without its long patience for a network that is not there.
fn rustup() -> Command {
    let mut command = Command::new("rustup");
    command.env("RUSTUP_MAX_RETRIES", "1");
    command
}

fn has_core(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.into_iter().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libcore") && name.ends_with(".rlib")
    })
}

fn minor_version(text: &str) -> Option<u32> {
    let version = text.split_whitespace().nth(1)?;
    let mut numbers = version.split('.');
    (numbers.next()? == "1").then(|| numbers.next()?.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::minor_version;

    #[test]
    fn the_minor_version_is_read_from_what_rustc_says() {
        let check = |text, expected| assert_eq!(minor_version(text), expected);
        check("rustc 1.95.0 (59807616e 2026-04-14)", Some(95));
        check("rustc 1.97.0-nightly (abc 2026-05-01)", Some(97));
        check("rustc 2.0.0", None);
        check("", None);
    }
}
