//! The tests in a real browser, against the release binary.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::tally::Count;
use crate::project::Project;
use crate::shell;
use crate::step::Steps;
use crate::toolchain;

/// The folder of the browser tests and of Playwright's settings.
const FOLDER: &str = "end2end";

#[derive(Deserialize)]
struct Report {
    stats: Stats,
}

#[derive(Deserialize)]
struct Stats {
    expected: u32,
    unexpected: u32,
    flaky: u32,
}

/// Runs Playwright, which starts the binary itself, and counts its tests.
pub(crate) fn run(project: &Project, steps: &mut Steps) -> Result<Count> {
    let browser = toolchain::browser(steps)?;
    let scratch = tempfile::tempdir()?;
    let report = scratch.path().join("report.json");
    let mut command = Command::new(project.npm_program("playwright"));
    command
        .args(["test", "--config", FOLDER, "--reporter", "list,json"])
        .current_dir(&project.root)
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report)
        .env("CHROMIUM_PATH", browser);
    let outcome = steps.take("tests: browser", || shell::observe(&mut command))?;
    let text = fs::read_to_string(&report).context("Playwright did not run")?;
    let report: Report = serde_json::from_str(&text).context("Playwright's report is unknown")?;
    let count = report.stats.count();
    // A portal that does not start, or a spec that does not load, leaves a report without a failed test.
    if count.passed + count.failed == 0 || (!outcome.success && count.failed == 0) {
        bail!("Playwright could not run the browser tests");
    }
    Ok(count)
}

impl Stats {
    /// A test that passed only when repeated has failed before a reader's eyes.
    fn count(&self) -> Count {
        Count {
            passed: self.expected,
            failed: self.unexpected + self.flaky,
        }
    }
}
