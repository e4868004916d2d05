//! Which address every text of the export has on the portal, known before the first text is kept.

use std::collections::{HashMap, HashSet};

use app::paths;
use domain::Slug;
use store::{StoreError, Transaction};

use super::catalog::{Catalog, TextEntry};

/// Where everything goes.
#[derive(Default)]
pub(super) struct Plan {
    /// Title and address of what is brought in, by kind and key.
    texts: HashMap<(bool, String), (String, Slug)>,
    /// New addresses by old ones.
    addresses: HashMap<String, String>,
    /// Old addresses of the old site's shelves, with the new one of each.
    pub(super) shelves: Vec<(Vec<String>, String)>,
}

/// The word under which the store remembers what was brought in.
pub(super) fn kind(is_page: bool) -> &'static str {
    if is_page { "page" } else { "post" }
}

impl Plan {
    pub(super) async fn make(
        transaction: &Transaction,
        catalog: &Catalog,
    ) -> Result<Self, StoreError> {
        let mut plan = Self::default();
        let mut promised = Promised::default();
        for entry in &catalog.texts {
            let key = (entry.is_page, entry.key.clone());
            // The file may name a text twice; the first one is taken.
            if plan.texts.contains_key(&key) {
                continue;
            }
            let old_paths = catalog.old_site.paths(&entry.link, entry.id, entry.is_page);
            let new_path = match earlier_path(transaction, catalog, entry, &old_paths).await? {
                Earlier::Unknown => {
                    let slug = promised.free_slug(transaction, entry).await?;
                    let path = new_path(entry.is_page, &slug);
                    let text = (entry.title.clone(), slug);
                    plan.texts.insert(key, text);
                    path
                }
                Earlier::At(path) => path,
                Earlier::Somewhere => continue,
            };
            for old_path in old_paths {
                plan.addresses.entry(old_path).or_insert(new_path.clone());
            }
        }
        plan.shelves = catalog.old_shelves.moves(&catalog.old_site);
        for (old_paths, new_path) in &plan.shelves {
            for old_path in old_paths {
                let moved = plan.addresses.entry(old_path.clone());
                moved.or_insert(new_path.clone());
            }
        }
        Ok(plan)
    }

    /// The title and address of a text that is brought in.
    pub(super) fn text(&self, is_page: bool, key: &str) -> Option<&(String, Slug)> {
        self.texts.get(&(is_page, key.to_owned()))
    }

    /// The new address of what was read under an old one.
    pub(super) fn new_address(&self, catalog: &Catalog, address: &str) -> Option<String> {
        let lookups = catalog.old_site.lookups(address);
        let path = lookups.iter().find_map(|path| self.addresses.get(path))?;
        let fragment = address.find('#').map_or("", |start| &address[start..]);
        Some(format!("{path}{fragment}"))
    }
}

/// The address of an article or page.
pub(super) fn new_path(is_page: bool, slug: &Slug) -> String {
    if is_page {
        paths::page(slug)
    } else {
        paths::article(slug)
    }
}

/// Where an earlier import has put a text.
enum Earlier {
    Unknown,
    At(String),
    /// It is here, but no address was kept for it because it was not published.
    Somewhere,
}

async fn earlier_path(
    transaction: &Transaction,
    catalog: &Catalog,
    entry: &TextEntry,
    old_paths: &[String],
) -> Result<Earlier, StoreError> {
    let imports = transaction.imports();
    let known = imports
        .find(&catalog.base_url, kind(entry.is_page), &entry.key)
        .await?;
    if known.is_none() {
        return Ok(Earlier::Unknown);
    }
    for old_path in old_paths {
        if let Some(path) = transaction.redirects().find(old_path).await? {
            return Ok(Earlier::At(path));
        }
    }
    Ok(Earlier::Somewhere)
}

/// The addresses of what this import has yet to bring in.
#[derive(Default)]
struct Promised {
    articles: HashSet<Slug>,
    pages: HashSet<Slug>,
}

impl Promised {
    /// The wanted slug, numbered where the portal or this import has it, and promised to the text.
    async fn free_slug(
        &mut self,
        transaction: &Transaction,
        entry: &TextEntry,
    ) -> Result<Slug, StoreError> {
        let wanted = &entry.wanted_slug;
        let (slug, promised) = if entry.is_page {
            let slug = transaction.pages().free_slug(wanted, &self.pages).await?;
            (slug, &mut self.pages)
        } else {
            let articles = transaction.articles();
            let slug = articles.free_slug(wanted, &self.articles).await?;
            (slug, &mut self.articles)
        };
        promised.insert(slug.clone());
        Ok(slug)
    }
}
