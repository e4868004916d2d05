//! Sections, tags and authors, made when the first article needs them.

use std::collections::HashMap;

use domain::{AuthorId, SectionId, Slug, TagId};
use store::StoreError;
use wordpress::{Item, Term};

use super::run::Run;

/// The section of articles that the old site put on no shelf.
const UNSORTED: &str = "Chưa phân loại";

/// What articles were sorted by so far.
#[derive(Default)]
pub(super) struct Shelves {
    sections: HashMap<Slug, SectionId>,
    tags: HashMap<Slug, TagId>,
    authors: HashMap<Slug, AuthorId>,
}

/// True for the shelf that WordPress puts a post on when nobody chose one.
pub(super) fn is_unsorted(term: &Term) -> bool {
    let slugs = [
        "uncategorized",
        "uncategorised",
        "chua-phan-loai",
        "khong-phan-loai",
    ];
    slugs.contains(&term.slug.as_str()) || term.name == UNSORTED
}

/// The category that a post stands in on the portal, and what it carries as tags: its other categories and its tags.
pub(super) fn sorted(item: &Item) -> (Option<&Term>, Vec<&Term>) {
    let mut categories = item.categories.iter().filter(|term| !is_unsorted(term));
    let first = categories.next();
    (first, categories.chain(&item.tags).collect())
}

/// Name and address of the section of a category; without one, those of the unsorted.
pub(super) fn section_of(category: Option<&Term>) -> (&str, Slug) {
    category
        .and_then(|term| Some((term.name.as_str(), slug(term)?)))
        .unwrap_or_else(|| (UNSORTED, unsorted_slug()))
}

impl Run<'_> {
    /// The section of a category; without one, that of the unsorted.
    pub(super) async fn section(
        &mut self,
        category: Option<&Term>,
    ) -> Result<SectionId, StoreError> {
        let (name, slug) = section_of(category);
        if let Some(id) = self.shelves.sections.get(&slug) {
            return Ok(*id);
        }
        let sections = self.transaction.sections();
        self.report.sections_new += u64::from(sections.find(&slug).await?.is_none());
        let id = sections.find_or_add(name, &slug).await?.id;
        self.shelves.sections.insert(slug, id);
        Ok(id)
    }

    /// The tags of WordPress tags and second categories; one that has no letter is left out.
    pub(super) async fn tags(&mut self, terms: &[&Term]) -> Result<Vec<TagId>, StoreError> {
        let mut tags = Vec::new();
        for term in terms {
            if let Some(slug) = slug(term) {
                tags.push(self.tag(&term.name, slug).await?);
            }
        }
        tags.sort_unstable();
        tags.dedup();
        Ok(tags)
    }

    /// The author of a name; nothing for one that has no letter.
    pub(super) async fn author(&mut self, name: &str) -> Result<Option<AuthorId>, StoreError> {
        let Ok(slug) = Slug::from_title(name) else {
            return Ok(None);
        };
        if let Some(id) = self.shelves.authors.get(&slug) {
            return Ok(Some(*id));
        }
        let authors = self.transaction.authors();
        self.report.authors_new += u64::from(authors.find(&slug).await?.is_none());
        let id = authors.find_or_add(name, &slug).await?.id;
        self.shelves.authors.insert(slug, id);
        Ok(Some(id))
    }

    async fn tag(&mut self, name: &str, slug: Slug) -> Result<TagId, StoreError> {
        if let Some(id) = self.shelves.tags.get(&slug) {
            return Ok(*id);
        }
        let tags = self.transaction.tags();
        self.report.tags_new += u64::from(tags.find(&slug).await?.is_none());
        let id = tags.find_or_add(name, &slug).await?.id;
        self.shelves.tags.insert(slug, id);
        Ok(id)
    }
}

pub(super) fn slug(term: &Term) -> Option<Slug> {
    Slug::parse(&term.slug)
        .or_else(|_| Slug::from_title(&term.name))
        .or_else(|_| Slug::from_title(&term.slug))
        .ok()
}

pub(super) fn unsorted_slug() -> Slug {
    Slug::from_title(UNSORTED).expect("the name has letters")
}
