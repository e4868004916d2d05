//! Tells whether something was built from the same ingredients before, so that it is not built twice.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A hash over ingredients.
pub(crate) struct Fingerprint(blake3::Hasher);

impl Fingerprint {
    /// Starts with what is done to the ingredients.
    pub(crate) fn new(recipe: &str) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(recipe.as_bytes());
        Self(hasher)
    }

    /// Adds a word.
    pub(crate) fn word(mut self, word: &str) -> Self {
        self.add(word.as_bytes());
        self
    }

    /// Adds a file's content.
    pub(crate) fn file(mut self, path: &Path) -> Result<Self> {
        self.add(&fs::read(path).with_context(|| format!("cannot read {}", path.display()))?);
        Ok(self)
    }

    /// Adds names and content of all files under a folder that `wanted` lets through.
    pub(crate) fn tree(mut self, folder: &Path, wanted: impl Fn(&Path) -> bool) -> Result<Self> {
        for path in files_under(folder)? {
            if wanted(&path) {
                let name = path.strip_prefix(folder).unwrap_or(&path);
                self = self.word(&name.to_string_lossy()).file(&path)?;
            }
        }
        Ok(self)
    }

    /// The hash in hexadecimal digits.
    pub(crate) fn hex(&self) -> String {
        self.0.finalize().to_hex().to_string()
    }

    /// Says whether a folder was made from these ingredients.
    pub(crate) fn seals(&self, folder: &Path) -> bool {
        folder.is_dir() && fs::read_to_string(seal_of(folder)).is_ok_and(|seal| seal == self.hex())
    }

    /// Marks a finished folder as made from these ingredients.
    pub(crate) fn seal(&self, folder: &Path) -> Result<()> {
        let seal = seal_of(folder);
        fs::write(&seal, self.hex()).with_context(|| format!("cannot write {}", seal.display()))
    }

    /// The length goes first, so that moving a byte from one ingredient to the next is a change.
    fn add(&mut self, bytes: &[u8]) {
        self.0.update(&bytes.len().to_le_bytes()).update(bytes);
    }
}

/// All files under a folder in the order of their names; none if there is no such folder.
pub(crate) fn files_under(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        if !next.is_dir() {
            continue;
        }
        for entry in
            fs::read_dir(&next).with_context(|| format!("cannot read {}", next.display()))?
        {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Breaks a folder's seal and makes it an empty one.
pub(crate) fn start_over(folder: &Path) -> Result<()> {
    let _ = fs::remove_file(seal_of(folder));
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// The seal stands beside the folder, so that it is not served as a part of it.
fn seal_of(folder: &Path) -> PathBuf {
    folder.with_extension("seal")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_that_moves_to_the_next_ingredient_is_a_change() {
        let one = Fingerprint::new("r").word("ab").word("c").hex();
        let other = Fingerprint::new("r").word("a").word("bc").hex();
        assert_ne!(one, other);
    }

    #[test]
    fn a_folder_is_fresh_until_an_ingredient_changes() {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("source.css");
        let output = folder.path().join("output");
        start_over(&output).unwrap();
        fs::write(&source, "a").unwrap();
        let print = || Fingerprint::new("r").file(&source).unwrap();
        assert!(!print().seals(&output));
        print().seal(&output).unwrap();
        assert!(print().seals(&output));
        fs::write(&source, "b").unwrap();
        assert!(!print().seals(&output));
    }
}
