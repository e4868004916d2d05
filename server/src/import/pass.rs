//! The export file, read from its beginning twice, with word of how far it is.

use std::{io::BufReader, path::Path};

use wordpress::{ExportError, ExportReader, Record};

use super::ImportError;

/// A file to import, and who wants to know how far it is.
pub(super) struct File<'a> {
    path: &'a Path,
    bytes: u64,
    progress: &'a dyn Fn(u64, u64),
}

/// One reading of the file.
pub(super) struct Pass<'a> {
    reader: ExportReader<BufReader<std::fs::File>>,
    bytes_before: u64,
    bytes_total: u64,
    progress: &'a dyn Fn(u64, u64),
}

impl<'a> File<'a> {
    pub(super) fn new(path: &'a Path, progress: &'a dyn Fn(u64, u64)) -> Result<Self, ImportError> {
        let about = std::fs::metadata(path).map_err(unreadable(path))?;
        let bytes = about.len();
        Ok(Self {
            path,
            bytes,
            progress,
        })
    }

    pub(super) fn first_pass(&self) -> Result<Pass<'a>, ImportError> {
        self.pass(0)
    }

    pub(super) fn second_pass(&self) -> Result<Pass<'a>, ImportError> {
        self.pass(self.bytes)
    }

    fn pass(&self, bytes_before: u64) -> Result<Pass<'a>, ImportError> {
        let file = std::fs::File::open(self.path).map_err(unreadable(self.path))?;
        Ok(Pass {
            reader: ExportReader::new(BufReader::new(file)),
            bytes_before,
            bytes_total: self.bytes * 2,
            progress: self.progress,
        })
    }
}

impl Iterator for Pass<'_> {
    type Item = Result<Record, ExportError>;

    fn next(&mut self) -> Option<Self::Item> {
        let record = self.reader.next();
        let bytes = self.bytes_before + self.reader.bytes_read();
        (self.progress)(bytes, self.bytes_total);
        record
    }
}

fn unreadable(path: &Path) -> impl FnOnce(std::io::Error) -> ImportError {
    move |source| ImportError::Unreadable {
        file: path.to_owned(),
        source,
    }
}
