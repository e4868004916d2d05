//! `cargo xtask test`: everything that can be checked, with one count in the end.

mod browser;
mod lint;
mod postgres;
mod suites;
mod tally;

use std::process::ExitCode;

use anyhow::Result;

use self::postgres::Cluster;
use self::tally::Tally;
use crate::build::{self, Mode};
use crate::console;
use crate::project::Project;
use crate::step::Steps;
use crate::toolchain::{self, Choice, Rust};

/// Runs every check, also after one has failed; the last line counts them.
pub(crate) fn run(choice: Choice) -> Result<ExitCode> {
    let mut steps = Steps::new();
    let (rust, project) = build::ready(choice, &mut steps)?;
    rust.checks_ready(&mut steps)?;
    let mut tally = Tally::default();
    check_all(rust, &project, &mut steps, &mut tally);
    steps.print_summary();
    tally.print_failures();
    console::line(&tally.verdict());
    Ok(tally.exit_code())
}

fn check_all(rust: Rust, project: &Project, steps: &mut Steps, tally: &mut Tally) {
    lint::format_and_features(rust, project, steps, tally);
    lint::browser_and_builder(rust, project, steps, tally);
    // The server half has the browser half inside, so that comes first.
    let site = build::browser_half(rust, project, Mode::Release, steps);
    tally.require("browser half", site.as_ref().err());
    lint::server(rust, project, steps, tally);
    run_suites(rust, project, steps, tally);
    if site.is_ok() {
        let binary = build::server_half(rust, project, Mode::Release, steps);
        tally.require("server half", binary.as_ref().err());
        if binary.is_ok() {
            let result = browser::run(project, steps);
            tally.count("browser tests", result);
        }
    }
}

fn run_suites(rust: Rust, project: &Project, steps: &mut Steps, tally: &mut Tally) {
    suites::builder(rust, project, steps, tally);
    let suites = match suites::compile(rust, project, steps) {
        Ok(suites) => suites,
        Err(error) => return tally.require("tests: compile", Some(&error)),
    };
    for suite in &suites {
        let result = suite.run(steps, "", &[]);
        tally.count(&suite.name, result);
    }
    let cluster = toolchain::postgres(steps)
        .and_then(|programs| steps.take("PostgreSQL: start", || Cluster::start(&programs)));
    match cluster {
        Ok(cluster) => {
            for suite in suites.iter().filter(|suite| suite.needs_a_database()) {
                let result = suite.run(
                    steps,
                    " on PostgreSQL",
                    &[("DINH_TEST_POSTGRES", cluster.url())],
                );
                tally.count(&format!("{} on PostgreSQL", suite.name), result);
            }
        }
        Err(error) => tally.require("PostgreSQL", Some(&error)),
    }
}
