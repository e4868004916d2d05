//! Sections, tags and authors, made when the first article needs them.

use std::collections::HashMap;

use domain::{AuthorId, SectionId, Slug, TagId};
use store::{StoreError, Transaction};
use wordpress::Term;

/// The section of articles that the old site put on no shelf.
const UNSORTED: &str = "Chưa phân loại";

/// What articles were sorted by so far, and how much of it was not here before.
#[derive(Default)]
pub(super) struct Shelves {
    sections: HashMap<Slug, SectionId>,
    tags: HashMap<Slug, TagId>,
    authors: HashMap<Slug, AuthorId>,
    pub(super) sections_new: u64,
    pub(super) tags_new: u64,
    pub(super) authors_new: u64,
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

impl Shelves {
    /// The section of a category; without one, that of the unsorted.
    pub(super) async fn section(
        &mut self,
        transaction: &Transaction,
        category: Option<&Term>,
    ) -> Result<SectionId, StoreError> {
        let category = category.and_then(|term| Some((term.name.as_str(), slug(term)?)));
        let (name, slug) = match category {
            Some(found) => found,
            None => (UNSORTED, unsorted_slug()),
        };
        if let Some(id) = self.sections.get(&slug) {
            return Ok(*id);
        }
        let sections = transaction.sections();
        self.sections_new += u64::from(sections.find(&slug).await?.is_none());
        let id = sections.find_or_add(name, &slug).await?.id;
        self.sections.insert(slug, id);
        Ok(id)
    }

    /// The tag of a WordPress tag or of a second category; nothing for one that has no letter.
    pub(super) async fn tag(
        &mut self,
        transaction: &Transaction,
        term: &Term,
    ) -> Result<Option<TagId>, StoreError> {
        let Some(slug) = slug(term) else {
            return Ok(None);
        };
        if let Some(id) = self.tags.get(&slug) {
            return Ok(Some(*id));
        }
        let tags = transaction.tags();
        self.tags_new += u64::from(tags.find(&slug).await?.is_none());
        let id = tags.find_or_add(&term.name, &slug).await?.id;
        self.tags.insert(slug, id);
        Ok(Some(id))
    }

    /// The author of a name; nothing for one that has no letter.
    pub(super) async fn author(
        &mut self,
        transaction: &Transaction,
        name: &str,
    ) -> Result<Option<AuthorId>, StoreError> {
        let Ok(slug) = Slug::from_title(name) else {
            return Ok(None);
        };
        if let Some(id) = self.authors.get(&slug) {
            return Ok(Some(*id));
        }
        let authors = transaction.authors();
        self.authors_new += u64::from(authors.find(&slug).await?.is_none());
        let id = authors.find_or_add(name, &slug).await?.id;
        self.authors.insert(slug, id);
        Ok(Some(id))
    }
}

fn slug(term: &Term) -> Option<Slug> {
    Slug::parse(&term.slug)
        .or_else(|_| Slug::from_title(&term.name))
        .or_else(|_| Slug::from_title(&term.slug))
        .ok()
}

fn unsorted_slug() -> Slug {
    Slug::from_title(UNSORTED).expect("the name has letters")
}
