//! Builds the browser half, then the server half, which carries the former inside.

mod budget;
mod code;
mod compress;
mod fingerprint;
mod optimize;
mod server;
mod site;
mod split;
mod style;
mod wasm;
mod workers;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;

pub(crate) use self::fingerprint::{Fingerprint, files_under};
use crate::project::{self, Project};
use crate::step::Steps;
use crate::toolchain::{Choice, Rust, npm_packages};

/// How much is done to what is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Small and fast to load; slow to build.
    Release,
    /// Quick to build.
    Debug,
}

/// The command `cargo xtask build`.
pub(crate) fn run(choice: Choice) -> Result<ExitCode> {
    let mut steps = Steps::new();
    let (rust, project) = ready(choice, &mut steps)?;
    release(rust, &project, &mut steps)?;
    steps.print_summary();
    Ok(ExitCode::SUCCESS)
}

/// Makes the machine ready for a build.
pub(crate) fn ready(choice: Choice, steps: &mut Steps) -> Result<(Rust, Project)> {
    let rust = Rust::ready(choice, steps)?;
    let project = Project::read(rust)?;
    npm_packages(&project::root(), steps)?;
    Ok((rust, project))
}

/// Builds the release of both halves, prints the byte budget and returns the binary.
pub(crate) fn release(rust: Rust, project: &Project, steps: &mut Steps) -> Result<PathBuf> {
    browser_half(rust, project, Mode::Release, steps)?;
    budget::print(project)?;
    server_half(rust, project, Mode::Release, steps)
}

/// Builds the browser half and lays it out in the site's folder.
pub(crate) fn browser_half(
    rust: Rust,
    project: &Project,
    mode: Mode,
    steps: &mut Steps,
) -> Result<()> {
    let wasm = steps.take("browser half: compile", || wasm::build(rust, project, mode))?;
    let code = code::build(project, mode, &wasm, steps)?;
    let style = style::build(project, mode, steps)?;
    site::lay_out(project, mode, &[code, style], steps)
}

/// Bundles the stylesheet alone and lays it out; the rest is taken as it was built before.
pub(crate) fn style_only(project: &Project, mode: Mode, steps: &mut Steps) -> Result<()> {
    let style = style::build(project, mode, steps)?;
    let code = code::latest(project, mode)?;
    site::lay_out(project, mode, &[code, style], steps)
}

/// Builds the server half and returns the binary.
pub(crate) fn server_half(
    rust: Rust,
    project: &Project,
    mode: Mode,
    steps: &mut Steps,
) -> Result<PathBuf> {
    steps.take("server half", || server::build(rust, project, mode))
}
