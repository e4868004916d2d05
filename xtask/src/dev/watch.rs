//! Notices changed source files by looking at their times, which works on every file system and in every container.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::build::files_under;
use crate::project::Project;

const PAUSE: Duration = Duration::from_millis(500);

/// Folders and files that are watched, with what a change there affects.
const WATCHED: [(&str, Affected); 8] = [
    ("style", Affected::Style),
    ("frontend/public", Affected::Browser),
    ("frontend/src", Affected::Browser),
    ("server", Affected::Server),
    ("app", Affected::Everything),
    ("crates", Affected::Everything),
    ("Cargo.toml", Affected::Everything),
    ("Cargo.lock", Affected::Everything),
];

/// The part of the portal that has to be built again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Affected {
    /// The stylesheet alone.
    Style,
    /// The browser half.
    Browser,
    /// The server half.
    Server,
    /// Both halves.
    Everything,
}

/// Keeps the state of the source files that was built last.
pub(crate) struct Watch {
    root: PathBuf,
    seen: HashMap<PathBuf, SystemTime>,
}

impl Watch {
    /// Takes the present state as built.
    pub(crate) fn new(project: &Project) -> Result<Self> {
        let root = project.root.clone();
        let seen = look(&root)?;
        Ok(Self { root, seen })
    }

    /// Waits until something changes and then is still for a moment.
    pub(crate) fn next_change(&mut self) -> Result<Affected> {
        let mut latest = look(&self.root)?;
        loop {
            thread::sleep(PAUSE);
            let next = look(&self.root)?;
            let is_still = next == latest;
            latest = next;
            if is_still && let Some(affected) = self.difference(&latest) {
                self.seen = latest;
                return Ok(affected);
            }
        }
    }

    fn difference(&self, latest: &HashMap<PathBuf, SystemTime>) -> Option<Affected> {
        let changed = latest
            .iter()
            .filter(|(path, time)| self.seen.get(*path) != Some(*time));
        let removed = self.seen.keys().filter(|path| !latest.contains_key(*path));
        changed
            .map(|(path, _)| path)
            .chain(removed)
            .map(|path| affected_by(path.strip_prefix(&self.root).unwrap_or(path)))
            .reduce(together)
    }
}

fn look(root: &Path) -> Result<HashMap<PathBuf, SystemTime>> {
    let mut times = HashMap::new();
    for (name, _) in WATCHED {
        let path = root.join(name);
        let files = if path.is_file() {
            vec![path]
        } else {
            files_under(&path)?
        };
        for file in files {
            // An editor may replace a file in this very moment; the next look finds it.
            if let Ok(time) = file.metadata().and_then(|data| data.modified()) {
                times.insert(file, time);
            }
        }
    }
    Ok(times)
}

fn affected_by(path: &Path) -> Affected {
    let found = WATCHED.iter().find(|(name, _)| path.starts_with(name));
    found.map_or(Affected::Everything, |(_, affected)| *affected)
}

fn together(one: Affected, other: Affected) -> Affected {
    let is_browser = |affected| matches!(affected, Affected::Style | Affected::Browser);
    if one == other {
        one
    } else if is_browser(one) && is_browser(other) {
        Affected::Browser
    } else {
        Affected::Everything
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_stylesheet_affects_the_stylesheet_alone() {
        assert_eq!(affected_by(Path::new("style/tokens.css")), Affected::Style);
        assert_eq!(
            affected_by(Path::new("server/src/main.rs")),
            Affected::Server
        );
        assert_eq!(
            affected_by(Path::new("crates/domain/src/lib.rs")),
            Affected::Everything
        );
    }

    #[test]
    fn changes_on_both_sides_affect_everything() {
        assert_eq!(together(Affected::Style, Affected::Style), Affected::Style);
        assert_eq!(
            together(Affected::Style, Affected::Browser),
            Affected::Browser
        );
        assert_eq!(
            together(Affected::Style, Affected::Server),
            Affected::Everything
        );
    }

    #[test]
    fn a_new_a_changed_and_a_removed_file_are_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let style = folder.path().join("style");
        std::fs::create_dir(&style).unwrap();
        let file = style.join("main.css");
        let mut watch = Watch {
            root: folder.path().to_path_buf(),
            seen: HashMap::new(),
        };
        let mut look_again = || {
            let latest = look(folder.path()).unwrap();
            let difference = watch.difference(&latest);
            watch.seen = latest;
            difference
        };
        assert_eq!(look_again(), None);
        std::fs::write(&file, "a").unwrap();
        assert_eq!(look_again(), Some(Affected::Style));
        assert_eq!(look_again(), None);
        std::fs::File::options()
            .write(true)
            .open(&file)
            .unwrap()
            .set_modified(SystemTime::UNIX_EPOCH)
            .unwrap();
        assert_eq!(look_again(), Some(Affected::Style));
        std::fs::remove_file(&file).unwrap();
        assert_eq!(look_again(), Some(Affected::Style));
    }
}
