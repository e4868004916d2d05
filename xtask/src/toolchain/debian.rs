//! Installs packages on Debian; everywhere else says what to install by hand.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::process::Command;
use std::sync::Once;

use anyhow::{Context, Result, bail};

use crate::shell;

static LISTS_ARE_FRESH: Once = Once::new();

/// Says whether packages can be installed: by apt and as root.
pub(crate) fn can_install() -> bool {
    let is_root = fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0);
    is_root && shell::find("apt-get").is_some()
}

/// Installs packages, or fails with a sentence that names `what` is missing and how to get it.
pub(crate) fn install(what: &str, packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if !can_install() {
        bail!("{what} is missing; on Debian install it as root with: apt-get install {list}");
    }
    let mut fresh = Ok(());
    LISTS_ARE_FRESH.call_once(|| fresh = shell::run(apt().arg("update")));
    fresh.context("the package lists cannot be refreshed")?;
    shell::run(
        apt()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(packages),
    )
    .with_context(|| format!("{what} is missing and cannot be installed; its packages: {list}"))
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
