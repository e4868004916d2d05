//! The Rust toolchain for machines that reach Debian's packages but not Rust's own servers.
//!
//! Debian ships the sources of the standard library but not its build for the browser, so that is compiled once.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::debian;
use super::rust::{BROWSER_TARGET, Rust};
use crate::shell;
use crate::step::Steps;

/// The name under which rustup knows Debian's toolchain.
pub(crate) const LINK_NAME: &str = "dinh";

const LINKER: &str = "/usr/bin/rust-lld";
const SCRATCH_NAME: &str = "scratch";

/// Installs Debian's Rust, compiles the browser's standard library and links both into rustup.
pub(crate) fn follow(rust: Rust, steps: &mut Steps) -> Result<()> {
    steps.take("Rust from Debian's packages", install_packages)?;
    if rust == Rust::Linked {
        let arguments = ["toolchain", "link", LINK_NAME, "/usr"];
        shell::run(Command::new("rustup").args(arguments))?;
    }
    steps.take("Rust library for the browser", || compile_library(rust))
}

fn install_packages() -> Result<()> {
    let what = "Rust";
    let names = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];
    debian::install(what, &names)?;
    debian::install(what, &["rust-web-clippy", "rustfmt-web"])?;
    debian::install(what, &[&linker_package()?])
}

/// The package of the linker that `rust-lld` points to; its number moves with the compiler's.
fn linker_package() -> Result<String> {
    let target = fs::read_link(LINKER).with_context(|| format!("{LINKER} is no link"))?;
    let name = target.file_name().context("rust-lld points to nothing")?;
    Ok(name.to_string_lossy().into_owned())
}

fn compile_library(rust: Rust) -> Result<()> {
    let scratch = tempfile::tempdir()?;
    write_scratch_crate(scratch.path())?;
    let mut command = rust.cargo(scratch.path());
    command
        .args(["build", "--release", "--target", BROWSER_TARGET])
        .arg("-Zbuild-std=std,panic_abort,panic_unwind")
        .env("RUSTC_BOOTSTRAP", "1")
        // Without its bitcode the library cannot take part in the link-time optimization of a release.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", scratch.path().join("target"))
        .env("CARGO_BUILD_BUILD_DIR", scratch.path().join("target"));
    shell::run(&mut command)?;
    let built = scratch
        .path()
        .join("target")
        .join(BROWSER_TARGET)
        .join("release/deps");
    let library = rust
        .browser_library()
        .context("the compiler does not know its library folder")?;
    fs::create_dir_all(&library)?;
    for entry in fs::read_dir(&built)? {
        let name = entry?.file_name();
        let text = name.to_string_lossy();
        if text.ends_with(".rlib") && !text.starts_with(&format!("lib{SCRATCH_NAME}")) {
            fs::copy(built.join(&name), library.join(&name))?;
        }
    }
    Ok(())
}

fn write_scratch_crate(folder: &Path) -> Result<()> {
    let manifest = format!(
        "[package]\nname = \"{SCRATCH_NAME}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::create_dir(folder.join("src"))?;
    fs::write(folder.join("src/lib.rs"), "")?;
    Ok(())
}
