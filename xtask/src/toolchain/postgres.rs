//! Finds PostgreSQL's programs, which Debian keeps outside the search path.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::debian;
use crate::shell;
use crate::step::Steps;

/// Folder with one folder per major version, on Debian.
const DEBIAN_FOLDER: &str = "/usr/lib/postgresql";

/// The programs that a private database cluster needs.
pub(crate) struct PostgresPrograms {
    /// Makes a cluster.
    pub initdb: PathBuf,
    /// Serves a cluster.
    pub postgres: PathBuf,
    /// Asks whether a cluster answers.
    pub pg_isready: PathBuf,
}

impl PostgresPrograms {
    fn are_there(&self) -> bool {
        [&self.initdb, &self.postgres, &self.pg_isready]
            .iter()
            .all(|program| program.is_file())
    }
}

/// Finds PostgreSQL, installing it where there is none.
pub(crate) fn postgres(steps: &mut Steps) -> Result<PostgresPrograms> {
    if let Some(found) = find() {
        return Ok(found);
    }
    steps.take("PostgreSQL", || {
        debian::install("PostgreSQL", &["postgresql"])?;
        find().with_context(|| format!("PostgreSQL was installed but is not in {DEBIAN_FOLDER}"))
    })
}

fn find() -> Option<PostgresPrograms> {
    let mut folders: Vec<PathBuf> = fs::read_dir(DEBIAN_FOLDER)
        .map(|entries| {
            entries
                .flatten()
                .map(|entry| entry.path().join("bin"))
                .collect()
        })
        .unwrap_or_default();
    folders.sort();
    let found = folders.into_iter().rev().find_map(|folder| {
        let programs = PostgresPrograms {
            initdb: folder.join("initdb"),
            postgres: folder.join("postgres"),
            pg_isready: folder.join("pg_isready"),
        };
        programs.are_there().then_some(programs)
    });
    found.or_else(|| {
        Some(PostgresPrograms {
            initdb: shell::find("initdb")?,
            postgres: shell::find("postgres")?,
            pg_isready: shell::find("pg_isready")?,
        })
    })
}
