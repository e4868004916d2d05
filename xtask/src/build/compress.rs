//! Puts a brotli and a gzip copy beside every file that gains from it.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::fingerprint::files_under;
use super::workers;

/// Extensions of text and of WebAssembly; pictures and fonts are compressed already.
const COMPRESSIBLE: [&str; 10] = [
    "css",
    "html",
    "ico",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Below this size the headers of an answer weigh more than what is saved.
const BYTES_MIN: u64 = 500;

const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 22;

/// Compresses every file under a folder that gains from it.
pub(crate) fn all(folder: &Path) -> Result<()> {
    let mut files: Vec<(u64, PathBuf)> = Vec::new();
    for path in files_under(folder)? {
        let size = fs::metadata(&path)?.len();
        if is_compressible(&path) && size >= BYTES_MIN {
            files.push((size, path));
        }
    }
    // The biggest first: the small ones fill the time of the other cores.
    files.sort_by(|one, other| other.cmp(one));
    workers::each(&files, |(_, path)| compress(path))
}

/// The name of the copy with a further extension.
pub(crate) fn copy_name(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

/// Says whether a file is one of the compressed copies.
pub(crate) fn is_copy(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "br" || extension == "gz")
}

fn compress(path: &Path) -> Result<()> {
    let bytes = fs::read(path)?;
    let create = |extension| {
        let name = copy_name(path, extension);
        File::create(&name).with_context(|| format!("cannot write {}", name.display()))
    };
    let mut brotli = brotli::CompressorWriter::new(
        create("br")?,
        bytes.len().max(1),
        BROTLI_QUALITY,
        BROTLI_WINDOW,
    );
    brotli.write_all(&bytes)?;
    brotli.flush()?;
    drop(brotli);
    let mut gzip = GzEncoder::new(create("gz")?, Compression::best());
    gzip.write_all(&bytes)?;
    gzip.finish()?;
    Ok(())
}

fn is_compressible(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| COMPRESSIBLE.contains(&extension))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn both_copies_give_back_the_original() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("style.css");
        let text = "a { color: red }\n".repeat(100);
        fs::write(&path, &text).unwrap();
        all(folder.path()).unwrap();
        let mut unpacked = String::new();
        brotli::Decompressor::new(File::open(copy_name(&path, "br")).unwrap(), 4096)
            .read_to_string(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, text);
        unpacked.clear();
        flate2::read::GzDecoder::new(File::open(copy_name(&path, "gz")).unwrap())
            .read_to_string(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, text);
    }

    #[test]
    fn pictures_and_small_files_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("photo.webp"), [0; 2000]).unwrap();
        fs::write(folder.path().join("small.txt"), "short").unwrap();
        all(folder.path()).unwrap();
        assert_eq!(files_under(folder.path()).unwrap().len(), 2);
    }
}
