//! The tests that cargo compiles: built once in one call, then run one by one.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::lint::server_side;
use super::tally::{Count, Tally};
use crate::project::Project;
use crate::shell;
use crate::step::Steps;
use crate::toolchain::Rust;

/// One compiled file of tests.
pub(crate) struct Suite {
    /// Its crate, and its file if it is not the crate's own.
    pub name: String,
    program: PathBuf,
    folder: PathBuf,
    package: String,
}

#[derive(Deserialize)]
struct Message {
    manifest_path: Option<PathBuf>,
    executable: Option<PathBuf>,
    target: Option<Target>,
    profile: Option<Profile>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

#[derive(Deserialize)]
struct Profile {
    test: bool,
}

/// Compiles all tests of the server's side in one call: one set of features, hence each library once.
pub(crate) fn compile(rust: Rust, project: &Project, steps: &mut Steps) -> Result<Vec<Suite>> {
    let mut command = rust.cargo(&project.root);
    command.arg("test").args(server_side());
    command.args(["--no-run", "--message-format=json-render-diagnostics"]);
    let outcome = steps.take("tests: compile", || shell::observe(&mut command))?;
    if !outcome.success {
        bail!("the tests do not compile");
    }
    let mut suites: Vec<Suite> = outcome
        .lines
        .iter()
        .filter_map(|line| suite(line))
        .collect();
    suites.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(suites)
}

/// Runs the builder's own tests, in the profile in which it is compiled already.
pub(crate) fn builder(rust: Rust, project: &Project, steps: &mut Steps, tally: &mut Tally) {
    let name = "tests: xtask";
    let mut command = rust.cargo(&project.root);
    command.args([
        "test",
        "-p",
        "xtask",
        "--profile",
        "xtask",
        "--no-fail-fast",
    ]);
    tally.count(name, steps.take(name, || run_tests(&mut command)));
}

impl Suite {
    /// Runs the tests from the folder of their crate, as cargo would.
    pub(crate) fn run(
        &self,
        steps: &mut Steps,
        where_: &str,
        settings: &[(&str, &str)],
    ) -> Result<Count> {
        let mut command = Command::new(&self.program);
        command
            .current_dir(&self.folder)
            .env("CARGO_MANIFEST_DIR", &self.folder)
            .envs(settings.iter().copied());
        steps.take(&format!("tests: {}{where_}", self.name), || {
            run_tests(&mut command)
        })
    }

    /// Says whether the tests have a database of their own, which may lie on PostgreSQL.
    pub(crate) fn needs_a_database(&self) -> bool {
        self.package == "store" || self.name == "server/it"
    }
}

fn suite(line: &str) -> Option<Suite> {
    let message: Message = serde_json::from_str(line).ok()?;
    if !message.profile?.test {
        return None;
    }
    let folder = message.manifest_path?.parent()?.to_path_buf();
    let package = folder.file_name()?.to_string_lossy().into_owned();
    let target = message.target?.name;
    let name = if target == package {
        target
    } else {
        format!("{package}/{target}")
    };
    Some(Suite {
        name,
        program: message.executable?,
        folder,
        package,
    })
}

fn run_tests(command: &mut Command) -> Result<Count> {
    let outcome = shell::observe(command)?;
    let mut counts = outcome
        .lines
        .iter()
        .filter_map(|line| count(line))
        .peekable();
    counts.peek().context("the tests did not run")?;
    let sum = counts.fold(Count::default(), |sum, next| Count {
        passed: sum.passed + next.passed,
        failed: sum.failed + next.failed,
    });
    if !outcome.success && sum.failed == 0 {
        bail!("the tests ended before their time");
    }
    Ok(sum)
}

/// Reads a line like `test result: ok. 5 passed; 0 failed; 0 ignored; …`.
fn count(line: &str) -> Option<Count> {
    let words: Vec<&str> = line
        .strip_prefix("test result: ")?
        .split_whitespace()
        .collect();
    let number_before = |word| {
        let index = words.iter().position(|found| *found == word)?;
        words.get(index.checked_sub(1)?)?.parse().ok()
    };
    Some(Count {
        passed: number_before("passed;")?,
        failed: number_before("failed;")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_result_line_is_counted() {
        let check = |line, expected| assert_eq!(count(line), expected);
        check(
            "test result: FAILED. 5 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            Some(Count {
                passed: 5,
                failed: 2,
            }),
        );
        check("test slug::tests::a_slug ... ok", None);
        check("test result: unheard of", None);
    }
}
