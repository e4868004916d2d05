//! Compiles the browser half to WebAssembly.

use std::path::PathBuf;

use anyhow::Result;

use super::Mode;
use crate::project::Project;
use crate::shell;
use crate::toolchain::{BROWSER_TARGET, Rust};

/// Compiles and returns the module as the compiler leaves it, with relocations for the splitter.
pub(crate) fn build(rust: Rust, project: &Project, mode: Mode) -> Result<PathBuf> {
    let leptos = &project.leptos;
    let (profile, folder) = match mode {
        Mode::Release => (
            leptos.lib_profile_release.as_str(),
            leptos.lib_profile_release.as_str(),
        ),
        Mode::Debug => ("dev", "debug"),
    };
    let mut command = rust.cargo(&project.root);
    command
        .args([
            "rustc",
            "--package",
            &leptos.lib_package,
            "--lib",
            "--crate-type",
            "cdylib",
        ])
        .args(["--target", BROWSER_TARGET, "--profile", profile])
        .args(["--", "-Clink-arg=--emit-relocs"]);
    shell::run(&mut command)?;
    let file = format!("{}.wasm", leptos.lib_package.replace('-', "_"));
    Ok(project.target.join(BROWSER_TARGET).join(folder).join(file))
}
