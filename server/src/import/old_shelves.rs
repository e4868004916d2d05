//! Where the shelves of the old site went: its categories, tags and authors, by the addresses that readers used.

use std::collections::{BTreeMap, HashSet};

use app::paths;
use domain::Slug;
use wordpress::{Item, Term};

use super::{
    addresses::OldSite,
    shelves::{is_unsorted, section_of, slug, sorted, unsorted_slug},
};

/// How deep categories stand in each other at most; a deeper one stands in itself.
const DEPTH_MAX: usize = 16;

/// A shelf of the portal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum NewShelf {
    Section(Slug),
    Tag(Slug),
    Author(Slug),
}

/// The old site's shelves, and which of the portal's its posts stand on.
#[derive(Default)]
pub(super) struct OldShelves {
    /// By slug.
    categories: BTreeMap<String, Category>,
    /// Names by slug.
    tags: BTreeMap<String, String>,
    /// By login.
    authors: BTreeMap<String, Author>,
    filled: HashSet<NewShelf>,
}

#[derive(Default)]
struct Category {
    id: Option<u64>,
    name: String,
    parent: String,
}

struct Author {
    id: Option<u64>,
    name: String,
}

impl OldShelves {
    pub(super) fn add_category(
        &mut self,
        id: Option<u64>,
        slug: String,
        name: String,
        parent: String,
    ) {
        self.categories.insert(slug, Category { id, name, parent });
    }

    pub(super) fn add_tag(&mut self, slug: String, name: String) {
        self.tags.insert(slug, name);
    }

    pub(super) fn add_author(&mut self, id: Option<u64>, login: String, name: String) {
        self.authors.insert(login, Author { id, name });
    }

    /// The name that readers know an author by; the oldest exports have only this name and no logins.
    pub(super) fn author_name<'a>(&'a self, login: &'a str) -> &'a str {
        let author = self.authors.get(login);
        author.map_or(login, |author| author.name.as_str())
    }

    /// Notes the shelves that a post will stand on; an export of a few posts may name them nowhere else.
    pub(super) fn add_post(&mut self, item: &Item) {
        for Term { slug, name } in &item.categories {
            let category = self.categories.entry(slug.clone());
            category.or_default().name.clone_from(name);
        }
        for Term { slug, name } in &item.tags {
            self.tags.insert(slug.clone(), name.clone());
        }
        let (category, labels) = sorted(item);
        let section = NewShelf::Section(section_of(category).1);
        let tags = labels.into_iter().filter_map(slug).map(NewShelf::Tag);
        let author = Slug::from_title(self.author_name(&item.author_login));
        let author = author.ok().map(NewShelf::Author);
        self.filled.extend(tags.chain([section]).chain(author));
    }

    /// The old addresses of each shelf and the new one; nothing for a shelf that no post stands on.
    pub(super) fn moves(&self, site: &OldSite) -> Vec<(Vec<String>, String)> {
        let categories = self.categories.iter().map(|(slug, category)| {
            let term = term(slug, &category.name);
            (
                self.category_paths(slug, category, site),
                of_category(&term),
            )
        });
        let tags = self.tags.iter().map(|(old_slug, name)| {
            let new = slug(&term(old_slug, name)).map(NewShelf::Tag);
            (tag_paths(old_slug, site), new.into_iter().collect())
        });
        let authors = self.authors.iter().map(|(login, author)| {
            let new = Slug::from_title(&author.name).map(NewShelf::Author);
            (author_paths(login, author, site), new.into_iter().collect())
        });
        categories
            .chain(tags)
            .chain(authors)
            .filter_map(|(old_paths, new): (Vec<String>, Vec<NewShelf>)| {
                let new = new.iter().find(|shelf| self.filled.contains(shelf))?;
                (!old_paths.is_empty()).then(|| (old_paths, new.path()))
            })
            .collect()
    }

    /// An export does not tell whether its site replaced the words "category" and "tag", so WordPress's own are taken.
    fn category_paths(&self, slug: &str, category: &Category, site: &OldSite) -> Vec<String> {
        if slug.is_empty() {
            return Vec::new();
        }
        let mut names = vec![slug];
        let mut parent = category.parent.as_str();
        while !parent.is_empty() && names.len() < DEPTH_MAX {
            names.insert(0, parent);
            let above = self.categories.get(parent);
            parent = above.map_or("", |above| above.parent.as_str());
        }
        let mut paths = site.shelf_paths("category", &names);
        if names.len() > 1 {
            paths.extend(site.shelf_paths("category", &[slug]));
        }
        let by_number = category
            .id
            .map(|id| site.query_path("cat", &id.to_string()));
        paths.extend(by_number);
        paths
    }
}

impl NewShelf {
    fn path(&self) -> String {
        match self {
            Self::Section(slug) => paths::section(slug),
            Self::Tag(slug) => paths::tag(slug),
            Self::Author(slug) => paths::author(slug),
        }
    }
}

/// What a category may have become: a section where it was a post's first one, or else a tag.
fn of_category(category: &Term) -> Vec<NewShelf> {
    match slug(category).filter(|_| !is_unsorted(category)) {
        Some(slug) => vec![NewShelf::Section(slug.clone()), NewShelf::Tag(slug)],
        None => vec![NewShelf::Section(unsorted_slug())],
    }
}

fn tag_paths(slug: &str, site: &OldSite) -> Vec<String> {
    if slug.is_empty() {
        return Vec::new();
    }
    let mut paths = site.shelf_paths("tag", &[slug]);
    paths.push(site.query_path("tag", slug));
    paths
}

/// WordPress makes the name in an author's address of the login, which it changes only where an address asks for it.
fn author_paths(login: &str, author: &Author, site: &OldSite) -> Vec<String> {
    let lower = login.to_lowercase();
    let mut paths = site.shelf_paths("author", &[&lower]);
    if let Some(dashed) = Slug::from_title(login)
        .ok()
        .filter(|slug| slug.as_str() != lower)
    {
        paths.extend(site.shelf_paths("author", &[dashed.as_str()]));
    }
    let by_number = author
        .id
        .map(|id| site.query_path("author", &id.to_string()));
    paths.extend(by_number);
    paths
}

fn term(slug: &str, name: &str) -> Term {
    Term {
        slug: slug.to_owned(),
        name: name.to_owned(),
    }
}
