//! Compiles the server half, with the site inside.

use std::path::PathBuf;

use anyhow::Result;

use super::Mode;
use crate::project::Project;
use crate::shell;
use crate::toolchain::Rust;

/// Compiles and returns the binary.
pub(crate) fn build(rust: Rust, project: &Project, mode: Mode) -> Result<PathBuf> {
    let leptos = &project.leptos;
    let (profile, folder) = match mode {
        Mode::Release => ("release", "release"),
        Mode::Debug => ("dev", "debug"),
    };
    let mut command = rust.cargo(&project.root);
    command
        .args([
            "build",
            "--package",
            &leptos.bin_package,
            "--bin",
            &leptos.bin_target,
        ])
        .args(["--profile", profile]);
    shell::run(&mut command)?;
    Ok(project.target.join(folder).join(&leptos.bin_target))
}
