//! The settings file as it lies on the disk.

use std::{fs, io::ErrorKind, path::Path};

use anyhow::{Context as _, bail};

const FILE: &str = "dinh.toml";

/// Reads the named file; without a name `dinh.toml` in the current folder, which need not be there.
pub(super) fn read(named: Option<&Path>) -> anyhow::Result<String> {
    let path = named.unwrap_or(Path::new(FILE));
    let text = match fs::read_to_string(path) {
        Err(error) if named.is_none() && error.kind() == ErrorKind::NotFound => {
            return Ok(String::new());
        }
        read => read.with_context(|| format!("Không đọc được tệp thiết lập {}", path.display()))?,
    };
    // In the library's own words stands the faulty line, which may hold the database's password.
    if let Err(error) = toml::from_str::<toml::Table>(&text) {
        let before = error.span().and_then(|span| text.get(..span.start));
        let line = before.map_or(1, |before| before.matches('\n').count() + 1);
        let file = path.display();
        bail!(
            "Tệp thiết lập {file} viết sai ở dòng {line}: {}",
            error.message()
        );
    }
    Ok(text)
}
