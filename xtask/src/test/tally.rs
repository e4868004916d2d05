//! Counts what passed and what failed.

use std::process::ExitCode;

use anyhow::{Error, Result};

use crate::console;

/// The count over all checks.
#[derive(Default)]
pub(crate) struct Tally {
    passed: u32,
    failed: u32,
    failures: Vec<String>,
}

/// The count of one check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
}

impl Tally {
    /// Adds the tests of one suite; a suite that could not run counts as one failed test.
    pub(crate) fn count(&mut self, name: &str, result: Result<Count>) {
        match result {
            Ok(count) => {
                self.passed += count.passed;
                self.failed += count.failed;
                if count.failed > 0 {
                    self.failures
                        .push(format!("{name}: {} failed", count.failed));
                }
            }
            Err(error) => self.require(name, Some(&error)),
        }
    }

    /// Counts a check that is one test by itself.
    pub(crate) fn check(&mut self, name: &str, result: Result<()>) {
        let count = result.map(|()| Count {
            passed: 1,
            failed: 0,
        });
        self.count(name, count);
    }

    /// Counts a condition of the tests: its failure is one, its success is none.
    pub(crate) fn require(&mut self, name: &str, error: Option<&Error>) {
        if let Some(error) = error {
            self.failed += 1;
            self.failures.push(format!("{name}: {error:#}"));
        }
    }

    /// Prints one line for each check that failed.
    pub(crate) fn print_failures(&self) {
        for failure in &self.failures {
            console::line(&format!("failed: {failure}"));
        }
    }

    /// The last line of the whole command.
    pub(crate) fn verdict(&self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }

    /// Success only if something passed and nothing failed.
    pub(crate) fn exit_code(&self) -> ExitCode {
        if self.failed == 0 && self.passed > 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    #[test]
    fn a_suite_that_could_not_run_counts_as_one_failure() {
        let mut tally = Tally::default();
        tally.count(
            "domain",
            Ok(Count {
                passed: 3,
                failed: 1,
            }),
        );
        tally.count("store", Err(anyhow!("does not compile")));
        tally.check("format", Ok(()));
        tally.require("server half", None);
        assert_eq!(tally.verdict(), "4 passed, 2 failed");
    }

    #[test]
    fn nothing_run_is_no_success() {
        let failure = format!("{:?}", ExitCode::FAILURE);
        assert_eq!(format!("{:?}", Tally::default().exit_code()), failure);
    }
}
