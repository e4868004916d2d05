//! The tests in a real browser, against the release binary.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
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
    steps.take("tests: browser", || shell::observe(&mut command).map(drop))?;
    let text = fs::read_to_string(&report).context("Playwright did not run")?;
    let report: Report = serde_json::from_str(&text).context("Playwright's report is unknown")?;
    Ok(report.stats.count())
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
