//! Format, lints, and the rule that the two sides of the app are never compiled into one.

use anyhow::{Context, Result, bail};

use super::tally::Tally;
use crate::project::Project;
use crate::shell;
use crate::step::Steps;
use crate::toolchain::{BROWSER_TARGET, Rust};

/// Crates of the server's side; the app is checked with them through its `ssr` feature.
const SERVER_SIDE: [&str; 6] = ["server", "app", "store", "wordpress", "document", "domain"];

/// Checks the format of all crates, and that each side compiles the app with its own feature alone.
pub(crate) fn format_and_features(
    rust: Rust,
    project: &Project,
    steps: &mut Steps,
    tally: &mut Tally,
) {
    let format = steps.take("format", || {
        shell::run(rust.cargo(&project.root).args(["fmt", "--all", "--check"]))
    });
    tally.check("format", format);
    let features = steps.take("features apart", || {
        features_apart(
            rust,
            project,
            &[&project.leptos.bin_package],
            "ssr",
            "hydrate",
        )?;
        let browser = [&project.leptos.lib_package, "--target", BROWSER_TARGET];
        features_apart(rust, project, &browser, "hydrate", "ssr")
    });
    tally.check("features apart", features);
}

/// Lints the browser's side, and the builder.
pub(crate) fn browser_and_builder(
    rust: Rust,
    project: &Project,
    steps: &mut Steps,
    tally: &mut Tally,
) {
    let browser = steps.take("clippy: browser side", || {
        let packages = ["-p", "frontend", "-p", "app", "--features", "app/hydrate"];
        clippy(rust, project, &packages, &["--target", BROWSER_TARGET])
    });
    tally.check("clippy: browser side", browser);
    let builder = steps.take("clippy: builder", || {
        clippy(
            rust,
            project,
            &["-p", "xtask"],
            &["--all-targets", "--profile", "xtask"],
        )
    });
    tally.check("clippy: builder", builder);
}

/// Lints the server's side.
pub(crate) fn server(rust: Rust, project: &Project, steps: &mut Steps, tally: &mut Tally) {
    let server = steps.take("clippy: server side", || {
        clippy(rust, project, &server_side(), &["--all-targets"])
    });
    tally.check("clippy: server side", server);
}

/// Arguments that select all crates of the server's side at once, so that their libraries are compiled only once.
pub(crate) fn server_side() -> Vec<&'static str> {
    let packages = SERVER_SIDE.iter().flat_map(|name| ["-p", *name]);
    packages.chain(["--features", "app/ssr"]).collect()
}

fn clippy(rust: Rust, project: &Project, packages: &[&str], more: &[&str]) -> Result<()> {
    let mut command = rust.cargo(&project.root);
    command.arg("clippy").args(packages).args(more);
    shell::run(command.args(["--", "-D", "warnings"]))
}

/// Asks cargo which features of the app a build would switch on.
fn features_apart(
    rust: Rust,
    project: &Project,
    package: &[&str],
    wanted: &str,
    banned: &str,
) -> Result<()> {
    let mut command = rust.cargo(&project.root);
    command.args([
        "tree", "--edges", "normal", "--prefix", "none", "--format", "{p}|{f}", "-p",
    ]);
    let tree = shell::ask(command.args(package)).context("cargo tree failed")?;
    let line = tree.lines().find(|line| line.starts_with("app v"));
    let line = line.with_context(|| format!("{} does not depend on app", package[0]))?;
    let (_, features) = line.split_once('|').unwrap_or_default();
    let features: Vec<&str> = features.split(',').collect();
    if !features.contains(&wanted) || features.contains(&banned) {
        bail!("{} compiles app with the features {features:?}", package[0]);
    }
    Ok(())
}
