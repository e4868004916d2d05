//! Makes a release's WebAssembly and JavaScript smaller.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::fingerprint::files_under;
use super::workers;
use crate::project::Project;
use crate::shell;

/// What makes the fewest bytes once brotli has packed them, which is not what makes the fewest before: repeated code packs
/// well, code that was put into its callers does not.
///
/// The first kilobyte of memory holds nothing: the linker puts the stack there, and its end is never reached.
const SMALLEST_PACKED: [&str; 4] = [
    "-Os",
    "--always-inline-max-function-size",
    "0",
    "--low-memory-unused",
];

/// What today's compiler takes for granted; the binding step drops the section that says so.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimizes every module and every script under a folder, in place.
pub(crate) fn all(project: &Project, folder: &Path) -> Result<()> {
    let files = files_under(folder)?;
    let (modules, others): (Vec<_>, Vec<_>) = files
        .into_iter()
        .partition(|file| has_extension(file, "wasm"));
    let scripts: Vec<_> = others
        .into_iter()
        .filter(|file| has_extension(file, "js"))
        .collect();
    minify(project, folder, &scripts)?;
    // The biggest first: the small ones fill the time of the other cores.
    let mut modules = modules;
    modules.sort_by_key(|file| std::cmp::Reverse(fs::metadata(file).map_or(0, |data| data.len())));
    workers::each(&modules, |module| optimize(project, module))
}

fn optimize(project: &Project, module: &Path) -> Result<()> {
    let mut command = Command::new(project.npm_program("wasm-opt"));
    command
        .args(SMALLEST_PACKED)
        .args(WASM_FEATURES)
        .arg(module)
        .arg("-o")
        .arg(module);
    shell::run_quietly(&mut command)
}

/// Each file stays a module of its own, because the split parts import the others by name.
fn minify(project: &Project, folder: &Path, scripts: &[PathBuf]) -> Result<()> {
    let mut command = Command::new(project.npm_program("esbuild"));
    command
        .args(scripts)
        .args([
            "--minify",
            "--format=esm",
            "--target=es2022",
            "--legal-comments=none",
        ])
        .args(["--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outbase={}", folder.display()))
        .arg(format!("--outdir={}", folder.display()));
    shell::run_quietly(&mut command)
}

fn has_extension(file: &Path, extension: &str) -> bool {
    file.extension().is_some_and(|found| found == extension)
}
