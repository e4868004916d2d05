//! The first pass: everything that texts refer to, but no text.

use std::collections::BTreeMap;

use domain::{Slug, text::excerpt};
use wordpress::{Attachments, Context, Item, ItemKind, Record, Status};

use super::{ImportError, addresses::OldSite, old_shelves::OldShelves, pass::Pass};

/// What an untitled text without words is called.
const UNTITLED: &str = "Không có tiêu đề";

/// How much of a text stands in for its missing headline.
const TITLE_CHARS_MAX: usize = 60;

/// What is known of the export before the first text is kept.
#[derive(Default)]
pub(super) struct Catalog {
    pub(super) site_title: String,
    pub(super) base_url: String,
    pub(super) old_site: OldSite,
    pub(super) old_shelves: OldShelves,
    pub(super) attachments: Attachments,
    /// What will be asked for an address, in the order of the file.
    pub(super) texts: Vec<TextEntry>,
    pub(super) attachment_count: u64,
    pub(super) comment_count: u64,
    pub(super) others: BTreeMap<String, u64>,
}

/// A post or page, as far as its address goes.
pub(super) struct TextEntry {
    pub(super) id: Option<u64>,
    /// What tells it from all other texts of its kind.
    pub(super) key: String,
    pub(super) is_page: bool,
    pub(super) title: String,
    pub(super) wanted_slug: Slug,
    pub(super) link: String,
}

impl Catalog {
    pub(super) fn read(pass: Pass<'_>) -> Result<Self, ImportError> {
        let mut catalog = Self::default();
        for record in pass {
            match record? {
                Record::Site {
                    title, base_url, ..
                } => {
                    catalog.old_site = OldSite::new(&base_url);
                    catalog.site_title = title;
                    catalog.base_url = base_url;
                }
                Record::Item(item) => catalog.add(&item),
                // Sections, tags and authors are made when an article needs them; empty ones only fill the menu.
                Record::Author { id, login, name } => {
                    catalog.old_shelves.add_author(id, login, name);
                }
                Record::Category {
                    id,
                    slug,
                    name,
                    parent,
                } => catalog.old_shelves.add_category(id, slug, name, parent),
                Record::Tag { slug, name } => catalog.old_shelves.add_tag(slug, name),
            }
        }
        Ok(catalog)
    }

    fn add(&mut self, item: &Item) {
        self.comment_count += item.comment_count;
        match &item.kind {
            ItemKind::Attachment => {
                self.attachments.add(item);
                self.attachment_count += 1;
            }
            ItemKind::Other(kind) => *self.others.entry(kind.clone()).or_default() += 1,
            ItemKind::Post | ItemKind::Page if item.status == Status::Trash => {}
            ItemKind::Post | ItemKind::Page => {
                let Some(key) = item.key() else { return };
                let is_page = item.kind == ItemKind::Page;
                if !is_page {
                    self.old_shelves.add_post(item);
                }
                let title = title(item);
                self.texts.push(TextEntry {
                    id: item.id,
                    key,
                    is_page,
                    wanted_slug: wanted_slug(item, &title),
                    title,
                    link: item.link.clone(),
                });
            }
        }
    }
}

fn title(item: &Item) -> String {
    if !item.title.is_empty() {
        return item.title.clone();
    }
    let context = Context {
        attachments: &Attachments::default(),
        item: item.id,
    };
    let (html, _) = wordpress::body_html(&item.body, &context);
    let text = document::render_text(&document::read_html(&html).document);
    match excerpt(&text, TITLE_CHARS_MAX) {
        words if words.is_empty() => UNTITLED.to_owned(),
        words => words,
    }
}

/// The old slug where it can stand in an address of the portal, or else one made of the title.
fn wanted_slug(item: &Item, title: &str) -> Slug {
    Slug::parse(&item.slug)
        .or_else(|_| Slug::from_title(title))
        .or_else(|_| Slug::from_title(&item.slug))
        .or_else(|_| Slug::from_title(UNTITLED))
        .expect("the name of untitled texts has letters")
}
