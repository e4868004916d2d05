//! Lays out the folder that the server half carries inside.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::fingerprint::{Fingerprint, files_under, start_over};
use super::{Mode, compress};
use crate::project::Project;
use crate::step::Steps;

/// Names the build, for addresses that change with it; cargo watches it to know that the site has changed.
const BUILD_FILE: &str = "build.json";

/// As many digits of the hash name a build.
const VERSION_DIGITS: usize = 12;

/// Puts what was built and what is served as it is in their places, unless they are there.
pub(crate) fn lay_out(
    project: &Project,
    mode: Mode,
    built: &[PathBuf],
    steps: &mut Steps,
) -> Result<()> {
    let assets = project.root.join(&project.leptos.assets_dir);
    let site = project.site();
    let mut fingerprint = Fingerprint::new(include_str!("site.rs")).tree(&assets, |_| true)?;
    for folder in built {
        fingerprint = fingerprint.tree(folder, |path| !compress::is_copy(path))?;
    }
    if mode == Mode::Release {
        fingerprint = fingerprint.word("compressed");
    }
    if fingerprint.seals(&site) {
        return Ok(());
    }
    steps.take("site", || {
        let next = site.with_extension("next");
        start_over(&next)?;
        fill(project, mode, built, &assets, &next)?;
        replace(&site, &next)?;
        fingerprint.seal(&site)
    })
}

fn fill(
    project: &Project,
    mode: Mode,
    built: &[PathBuf],
    assets: &Path,
    site: &Path,
) -> Result<()> {
    copy_tree(assets, site)?;
    if mode == Mode::Release {
        compress::all(site)?;
    }
    let package = site.join(&project.leptos.site_pkg_dir);
    for folder in built {
        copy_tree(folder, &package)?;
    }
    let hash = Fingerprint::new("package")
        .tree(&package, |path| !compress::is_copy(path))?
        .hex();
    let build = serde_json::json!({ "version": &hash[..VERSION_DIGITS] });
    fs::write(site.join(BUILD_FILE), build.to_string())?;
    Ok(())
}

/// A server in debug reads the folder while it changes; this way it misses it for an instant only.
fn replace(site: &Path, next: &Path) -> Result<()> {
    let old = site.with_extension("old");
    start_over(&old)?;
    if site.exists() {
        fs::rename(site, old.join("site"))?;
    }
    fs::rename(next, site).with_context(|| format!("cannot make {}", site.display()))?;
    fs::remove_dir_all(&old)?;
    Ok(())
}

fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    for path in files_under(from)? {
        let target = to.join(path.strip_prefix(from).unwrap_or(&path));
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&path, &target).with_context(|| format!("cannot write {}", target.display()))?;
    }
    Ok(())
}
