//! The first pass: everything that texts refer to, but no text.

use std::collections::{BTreeMap, HashMap};

use domain::{Slug, text::excerpt};
use wordpress::{Attachments, Context, Item, ItemKind, Record, Status};

use super::{ImportError, addresses::OldSite, pass::Pass};

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
    /// Display names by login.
    pub(super) authors: HashMap<String, String>,
    pub(super) attachments: Attachments,
    /// What will be asked for an address, in the order of the file.
    pub(super) texts: Vec<TextEntry>,
    pub(super) attachment_count: u64,
    pub(super) comment_count: u64,
    pub(super) others: BTreeMap<String, u64>,
}

/// A post or page, as far as its address goes.
pub(super) struct TextEntry {
    pub(super) id: u64,
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
                Record::Author { login, name } => {
                    catalog.authors.insert(login, name);
                }
                Record::Item(item) => catalog.add(&item),
                // Sections and tags are made when an article needs them; empty ones only fill the menu.
                Record::Category { .. } | Record::Tag { .. } => {}
            }
        }
        Ok(catalog)
    }

    /// The name that readers know an author by; the oldest exports have only this name and no logins.
    pub(super) fn author_name<'a>(&'a self, login: &'a str) -> &'a str {
        self.authors.get(login).map_or(login, String::as_str)
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
                let title = title(item);
                self.texts.push(TextEntry {
                    id: item.id,
                    is_page: item.kind == ItemKind::Page,
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
