//! Which address every text of the export has on the portal, known before the first text is kept.

use std::collections::{HashMap, HashSet};

use app::paths;
use domain::Slug;
use store::{StoreError, Transaction};

use super::catalog::{Catalog, TextEntry};

/// Where everything goes.
#[derive(Default)]
pub(super) struct Plan {
    /// Title and address of what is brought in, by kind and number.
    texts: HashMap<(bool, u64), (String, Slug)>,
    /// New addresses by old ones.
    addresses: HashMap<String, String>,
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
        let mut taken = HashSet::new();
        for entry in &catalog.texts {
            let old_paths = catalog.old_site.paths(&entry.link, entry.id, entry.is_page);
            let new_path = match earlier_path(transaction, catalog, entry, &old_paths).await? {
                Earlier::Unknown => {
                    let slug = free_slug(transaction, entry, &taken).await?;
                    taken.insert((entry.is_page, slug.clone()));
                    let path = new_path(entry.is_page, &slug);
                    let text = (entry.title.clone(), slug);
                    plan.texts.entry((entry.is_page, entry.id)).or_insert(text);
                    path
                }
                Earlier::At(path) => path,
                Earlier::Somewhere => continue,
            };
            for old_path in old_paths {
                plan.addresses.entry(old_path).or_insert(new_path.clone());
            }
        }
        Ok(plan)
    }

    /// The title and address of a text that is brought in.
    pub(super) fn text(&self, is_page: bool, id: u64) -> Option<&(String, Slug)> {
        self.texts.get(&(is_page, id))
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
    let key = entry.id.to_string();
    let imports = transaction.imports();
    let known = imports
        .find(&catalog.base_url, kind(entry.is_page), &key)
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

/// The wanted slug, numbered until neither the portal nor this import has it.
async fn free_slug(
    transaction: &Transaction,
    entry: &TextEntry,
    taken: &HashSet<(bool, Slug)>,
) -> Result<Slug, StoreError> {
    let mut number = 1;
    loop {
        let candidate = match number {
            1 => entry.wanted_slug.clone(),
            _ => entry.wanted_slug.numbered(number),
        };
        number += 1;
        if taken.contains(&(entry.is_page, candidate.clone())) {
            continue;
        }
        let free = if entry.is_page {
            transaction.pages().free_slug(&candidate).await?
        } else {
            transaction.articles().free_slug(&candidate).await?
        };
        if free == candidate {
            return Ok(candidate);
        }
    }
}
