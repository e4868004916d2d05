//! wrk, which asks a server as fast as it answers.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::answer::USER_AGENT;
use super::scenario::{Body, Scenario};
use crate::shell;
use crate::step::Steps;
use crate::toolchain;

const SCRIPT: &str = include_str!("load.lua");

/// How hard and how long a server is asked.
#[derive(Clone, Copy)]
pub(crate) struct Pressure {
    /// Requests under way at the same time.
    pub concurrency: u32,
    /// For how long.
    pub seconds: u32,
    /// Whether the status of every answer is looked at, which slows down the one who asks.
    pub is_check: bool,
}

/// What wrk counted; every answer was good.
#[derive(Deserialize)]
pub(crate) struct Count {
    /// Answers.
    pub requests: f64,
    /// How long it took.
    pub microseconds: f64,
    /// The time that half of the answers stayed below.
    pub p50_microseconds: f64,
    /// The time that all but one in a hundred stayed below.
    pub p99_microseconds: f64,
    refused: u64,
    broken: u64,
}

/// Finds wrk, installing it where there is none.
pub(crate) fn ready(steps: &mut Steps) -> Result<()> {
    if shell::find("wrk").is_some() {
        return Ok(());
    }
    steps.take("wrk", || toolchain::install("wrk", &["wrk"]))
}

/// Asks a server and counts; any answer that is not a success is an error.
pub(crate) fn put_on(
    server: SocketAddr,
    scenario: &Scenario,
    pressure: Pressure,
    scratch: &Path,
) -> Result<Count> {
    let script = scratch.join("load.lua");
    let addresses = scratch.join("addresses");
    fs::write(&script, SCRIPT)?;
    fs::write(&addresses, scenario.addresses.join("\n"))?;
    let body = scratch.join("body");
    let (kind, sent) = match &scenario.body {
        Body::Nothing => ("nothing", ""),
        Body::Form(fields) => ("form", fields.as_str()),
        Body::Saves(saves) => ("saves", saves.as_str()),
    };
    fs::write(&body, sent)?;
    let concurrency = pressure.concurrency.min(scenario.concurrency_max());
    let mut command = Command::new("wrk");
    command
        .arg(format!("--threads={}", concurrency.min(2)))
        .arg(format!("--connections={concurrency}"))
        .arg(format!("--duration={}s", pressure.seconds))
        .args(["--timeout=10s", "--script"])
        .arg(&script)
        .arg(format!("http://{server}/"))
        .arg("--")
        .arg(&addresses)
        .args([scenario.method, kind])
        .arg(&body)
        .args([scenario.accept_encoding, &scenario.cookie, USER_AGENT])
        .arg(if pressure.is_check { "check" } else { "count" });
    let report = shell::ask(&mut command).context("wrk failed")?;
    let count = read(&report)?;
    ensure!(
        count.refused == 0 && count.broken == 0,
        "{}: of {} requests {} were not answered with success and {} not at all",
        scenario.name,
        count.requests,
        count.refused,
        count.broken
    );
    Ok(count)
}

fn read(report: &str) -> Result<Count> {
    let line = report.lines().rev().find(|line| line.starts_with('{'));
    let count: Count = serde_json::from_str(line.context("wrk reports nothing")?)?;
    ensure!(count.requests > 0.0, "wrk got no answer");
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn the_script_s_line_is_found_behind_wrk_s_own_report() {
        let line = r#"{"requests":10,"microseconds":5000,"refused":1,"broken":2,"p50_microseconds":300,"p99_microseconds":900}"#;
        let count = read(&format!("Running 5s test\n  2 threads\n\n{line}\n")).unwrap();
        assert_eq!((count.refused, count.broken), (1, 2));
        assert!((count.p99_microseconds - 900.0).abs() < f64::EPSILON);
        assert!(read("unable to connect").is_err());
        assert!(read(&line.replace("10", "0")).is_err());
    }
}
