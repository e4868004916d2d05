//! Brings the content of a WordPress export into the portal: posts as articles, pages as standing pages.
//!
//! The file is read twice, so that neither a picture's caption nor a link's target has to be guessed, and the memory that
//! an import takes does not grow with the texts.

mod addresses;
mod article;
mod catalog;
mod error;
mod old_shelves;
mod page;
mod pass;
mod plan;
mod report;
mod report_text;
mod run;
mod shelves;
mod spelling;
mod text;

#[cfg(test)]
mod tests;

pub use error::ImportError;
pub use report::{Counts, ImportReport, ItemNotes};

use std::path::Path;

use chrono::{DateTime, Utc};
use store::Store;

use catalog::Catalog;
use pass::File;
use run::Run;

/// How an import is done.
#[derive(Clone, Copy, Debug, Default)]
pub struct ImportOptions {
    /// Does all the work and keeps nothing of it.
    pub dry_run: bool,
}

/// Brings in everything of a WordPress export that is not here yet, or nothing at all.
///
/// `progress` is told how many of how many bytes are read; the file counts twice.
///
/// # Errors
/// When the file cannot be read to its end or the database refuses something; the portal then stands as before.
pub async fn import_wxr(
    store: &Store,
    file: &Path,
    options: ImportOptions,
    now: DateTime<Utc>,
    progress: &dyn Fn(u64, u64),
) -> Result<ImportReport, ImportError> {
    let file = File::new(file, progress)?;
    // Reading all of it first also means that a broken file never begins a transaction.
    let catalog = Catalog::read(file.first_pass()?)?;
    let transaction = store.transaction().await?;
    let mut run = Run::begin(&transaction, &catalog, now).await?;
    for record in file.second_pass()? {
        if let wordpress::Record::Item(item) = record? {
            run.take(&item).await?;
        }
    }
    let report = ImportReport {
        dry_run: options.dry_run,
        ..run.finish().await?
    };
    if options.dry_run {
        transaction.rollback().await?;
    } else {
        transaction.commit().await?;
    }
    Ok(report)
}
