//! Node.js and the npm packages of the one lock file.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::debian;
use crate::build::Fingerprint;
use crate::shell;
use crate::step::Steps;

/// Playwright's and esbuild's lower limit.
const MAJOR_VERSION_MIN: u32 = 20;

/// Written into `node_modules` when it agrees with the lock file.
const SEAL: &str = "node_modules/.dinh-lock";

/// Installs what `package-lock.json` names, unless that is what is there.
pub(crate) fn npm_packages(root: &Path, steps: &mut Steps) -> Result<()> {
    let lock = root.join("package-lock.json");
    let wanted = Fingerprint::new("npm").file(&lock)?.hex();
    if fs::read_to_string(root.join(SEAL)).is_ok_and(|sealed| sealed == wanted) && node_is_ready() {
        return Ok(());
    }
    steps.take("npm packages", || {
        node()?;
        let mut command = Command::new("npm");
        command.args(["ci", "--no-progress"]).current_dir(root);
        shell::run(command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
        fs::write(root.join(SEAL), &wanted).context("cannot write into node_modules")
    })
}

fn node() -> Result<()> {
    if shell::find("node").is_none() {
        debian::install("Node.js", &["nodejs"])?;
    }
    if shell::find("npm").is_none() {
        debian::install("npm", &["npm"])?;
    }
    if !node_is_ready() {
        bail!(
            "Node.js {MAJOR_VERSION_MIN} or newer is needed; get it from your distribution or nodejs.org"
        );
    }
    Ok(())
}

fn node_is_ready() -> bool {
    let version = shell::ask(Command::new("node").arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next();
    let major = major.and_then(|digits| digits.parse::<u32>().ok());
    major.is_some_and(|major| major >= MAJOR_VERSION_MIN)
}
