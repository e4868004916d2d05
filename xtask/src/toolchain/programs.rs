//! Programs that only tests need.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::debian;
use crate::shell;
use crate::step::Steps;

/// Finds the browser for the tests, installing it where there is none.
pub(crate) fn browser(steps: &mut Steps) -> Result<PathBuf> {
    if let Some(found) = shell::find("chromium") {
        return Ok(found);
    }
    steps.take("Chromium", || {
        debian::install("Chromium", &["chromium"])?;
        shell::find("chromium").context("Chromium was installed but is not on the search path")
    })
}
