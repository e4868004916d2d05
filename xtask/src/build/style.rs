//! Bundles the stylesheets into two files: the readers' own, and what the newsroom's documents link beside it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::fingerprint::{Fingerprint, files_under, start_over};
use super::{Mode, compress};
use crate::project::Project;
use crate::shell;
use crate::step::Steps;

/// Browsers whose gaps in CSS are bridged; cheap phones keep theirs for years.
const BROWSERS: &str = "chrome90,edge90,firefox90,safari14";

/// Name of the newsroom's bundle and of the folder with its sources.
const NEWSROOM: &str = "newsroom";

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
    start_over(&folder)?;
    let assets = addresses(&project.root.join(&project.leptos.assets_dir))?;
    let mut command = Command::new(project.npm_program("esbuild"));
    command
        .arg(entry(&project.leptos.output_name, &source))
        .arg(entry(NEWSROOM, &sources.join(NEWSROOM).join("main.css")))
        .args(["--bundle", "--log-level=warning"])
        .args(assets.iter().map(|address| format!("--external:{address}")))
        .arg(format!("--target={BROWSERS}"))
        .arg(format!("--outdir={}", folder.display()));
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

/// Tells esbuild to bundle `source` under this name.
fn entry(name: &str, source: &Path) -> String {
    format!("{name}={}", source.display())
}

/// Addresses of the assets: in the stylesheet they stand as they are, and any other is refused as missing.
fn addresses(assets: &Path) -> Result<Vec<String>> {
    let mut addresses = Vec::new();
    for path in files_under(assets)? {
        let name = path.strip_prefix(assets).unwrap_or(&path);
        addresses.push(format!("/{}", name.display()));
    }
    Ok(addresses)
}
