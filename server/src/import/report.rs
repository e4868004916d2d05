//! What an import did, for the person who ran it.

use std::collections::BTreeMap;

/// What an import did, or would have done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// True when nothing of it was kept.
    pub dry_run: bool,
    /// The exported site's name.
    pub site_title: String,
    /// The exported site's address.
    pub base_url: String,
    /// Posts.
    pub articles: Counts,
    /// Pages.
    pub pages: Counts,
    /// Sections that were not here before.
    pub sections_new: u64,
    /// Tags that were not here before.
    pub tags_new: u64,
    /// Authors that were not here before.
    pub authors_new: u64,
    /// Old addresses that lead to their new ones.
    pub redirects: u64,
    /// Pictures in what was brought in that still lie on the old site.
    pub pictures_elsewhere: u64,
    /// Files of the export; their bytes are not part of it.
    pub attachments: u64,
    /// Comments of the old site's readers; the portal has none.
    pub comments: u64,
    /// What the portal has no place for, by WordPress's word for it.
    pub others: BTreeMap<String, u64>,
    /// What was dropped or changed, by article and page.
    pub notes: Vec<ItemNotes>,
}

/// How many of one kind came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Not here before.
    pub new: u64,
    /// Brought in earlier and left as they are.
    pub unchanged: u64,
    /// Not wanted here.
    pub skipped: u64,
}

/// What was dropped or changed in one article or page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemNotes {
    /// Its headline.
    pub title: String,
    /// Its address on the old site.
    pub link: String,
    /// One sentence for each thing.
    pub notes: Vec<String>,
}
