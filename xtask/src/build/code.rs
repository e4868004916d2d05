//! Turns the compiled browser half into the files that a browser loads.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::fingerprint::{Fingerprint, start_over};
use super::{Mode, compress, optimize, split};
use crate::project::Project;
use crate::step::Steps;

/// Whatever changes here or in the parts that do the work makes earlier results stale.
const RECIPE: &str = concat!(
    include_str!("code.rs"),
    include_str!("compress.rs"),
    include_str!("optimize.rs"),
    include_str!("split.rs"),
);

/// Splits, binds, optimizes and compresses a compiled module; returns the folder with the result.
pub(crate) fn build(
    project: &Project,
    mode: Mode,
    wasm: &Path,
    steps: &mut Steps,
) -> Result<PathBuf> {
    let folder = folder(project, mode);
    let fingerprint = Fingerprint::new(RECIPE)
        .file(wasm)?
        .file(&project.root.join("package-lock.json"))?
        .word(&project.leptos.output_name);
    if fingerprint.seals(&folder) {
        return Ok(folder);
    }
    start_over(&folder)?;
    steps.take("browser half: split and bind", || {
        split::split_and_bind(wasm, &folder, &project.leptos.output_name)
    })?;
    if mode == Mode::Release {
        steps.take("browser half: optimize", || optimize::all(project, &folder))?;
        steps.take("browser half: compress", || compress::all(&folder))?;
    }
    fingerprint.seal(&folder)?;
    Ok(folder)
}

/// The folder that an earlier build left.
pub(crate) fn latest(project: &Project, mode: Mode) -> Result<PathBuf> {
    let folder = folder(project, mode);
    if !folder.is_dir() {
        bail!("the browser half has not been built yet");
    }
    Ok(folder)
}

fn folder(project: &Project, mode: Mode) -> PathBuf {
    project.intermediate(mode).join("code")
}
