//! Bundles the stylesheets into one file.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::fingerprint::{Fingerprint, empty_folder};
use super::{Mode, compress};
use crate::project::Project;
use crate::shell;
use crate::step::Steps;

/// Browsers whose gaps in CSS are bridged: those of the last three years.
const BROWSERS: &str = "chrome115,edge115,firefox115,safari16.4";

/// Bundles the stylesheets and returns the folder with the result.
pub(crate) fn build(project: &Project, mode: Mode, steps: &mut Steps) -> Result<PathBuf> {
    let source = project.root.join(&project.leptos.style_file);
    let sources = source.parent().context("the stylesheet has no folder")?;
    let folder = project.intermediate(mode).join("style");
    let fingerprint = Fingerprint::new(include_str!("style.rs"))
        .tree(sources, |_| true)?
        .file(&project.root.join("package-lock.json"))?;
    if fingerprint.seals(&folder) {
        return Ok(folder);
    }
    empty_folder(&folder)?;
    let output = folder.join(format!("{}.css", project.leptos.output_name));
    let mut command = Command::new(project.npm_program("esbuild"));
    command
        .arg(&source)
        // Addresses that begin with a slash are the site's, not files of this machine.
        .args(["--bundle", "--external:/*", "--log-level=warning"])
        .arg(format!("--target={BROWSERS}"))
        .arg(format!("--outfile={}", output.display()));
    if mode == Mode::Release {
        command.args(["--minify", "--legal-comments=none"]);
    }
    steps.take("stylesheet", || {
        shell::run_quietly(&mut command)?;
        match mode {
            Mode::Release => compress::all(&folder),
            Mode::Debug => Ok(()),
        }
    })?;
    fingerprint.seal(&folder)?;
    Ok(folder)
}
