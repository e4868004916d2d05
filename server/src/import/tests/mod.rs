//! The import on a small export written for it, each time into a database of its own.

mod addresses;
mod file;
mod texts;

use std::io::Write;

use chrono::{DateTime, Utc};
use document::Document;
use domain::{Slug, article::Article};
use store::Store;
use tempfile::NamedTempFile;

use super::{ImportError, ImportOptions, ImportReport, import_wxr};

/// The export of a ward that does not exist.
const AN_BINH: &str = include_str!("../../../../crates/wordpress/tests/fixtures/an-binh.xml");

fn now() -> DateTime<Utc> {
    "2024-05-09T05:00:00Z".parse().unwrap()
}

async fn import(
    store: &Store,
    xml: &str,
    options: ImportOptions,
) -> Result<ImportReport, ImportError> {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(xml.as_bytes()).unwrap();
    import_wxr(store, file.path(), options, now(), &|_, _| {}).await
}

async fn imported(store: &Store) -> ImportReport {
    let options = ImportOptions::default();
    import(store, AN_BINH, options).await.unwrap()
}

async fn find(store: &Store, slug: &str) -> Option<(Article, Document)> {
    let slug = Slug::parse(slug).unwrap();
    store.articles().find_published(&slug, now()).await.unwrap()
}

async fn article(store: &Store, slug: &str) -> (Article, String) {
    let (article, body) = find(store, slug).await.unwrap();
    (article, document::render_html(&body))
}

async fn redirect(store: &Store, old_path: &str) -> Option<String> {
    store.redirects().find(old_path).await.unwrap()
}

fn notes_of<'a>(report: &'a ImportReport, title: &str) -> &'a [String] {
    let item = report.notes.iter().find(|item| item.title == title);
    &item.unwrap_or_else(|| panic!("no notes on {title}")).notes
}
