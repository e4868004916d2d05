//! The files of the exported site, as galleries and pictures refer to them.

use std::collections::BTreeMap;

use crate::{Item, text::plain_text};

/// A file of the exported site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttachedFile {
    /// Where its bytes are.
    pub url: String,
    /// What it shows, in words; may be empty.
    pub alt: String,
    /// The caption under it, plain text; may be empty.
    pub caption: String,
    /// Its name.
    pub title: String,
    parent: u64,
    menu_order: i64,
}

impl AttachedFile {
    /// True when it is a picture, judged by its name.
    #[must_use]
    pub fn is_picture(&self) -> bool {
        has_ending(
            &self.url,
            &[
                "jpg", "jpeg", "jpe", "png", "gif", "webp", "avif", "bmp", "svg",
            ],
        )
    }
}

/// All files of the exported site, by their number and by the item that they were uploaded to.
#[derive(Clone, Debug, Default)]
pub struct Attachments {
    files: BTreeMap<u64, AttachedFile>,
    children: BTreeMap<u64, Vec<u64>>,
}

impl Attachments {
    /// Remembers a file of the export; an item without a file address is ignored, as is one without the number by which
    /// texts refer to it.
    pub fn add(&mut self, item: &Item) {
        let url = item.attachment_url.clone().filter(|url| !url.is_empty());
        let (Some(url), Some(id)) = (url, item.id) else {
            return;
        };
        let file = AttachedFile {
            url,
            alt: item.alt_text.clone(),
            caption: plain_text(&item.excerpt),
            title: item.title.clone(),
            parent: item.parent_id.unwrap_or_default(),
            menu_order: item.menu_order,
        };
        if let Some(parent) = item.parent_id {
            self.children.entry(parent).or_default().push(id);
        }
        self.files.insert(id, file);
    }

    /// The file of this number.
    #[must_use]
    pub fn get(&self, id: u64) -> Option<&AttachedFile> {
        self.files.get(&id)
    }

    /// The files uploaded to an item, in the order that its editors gave them.
    #[must_use]
    pub fn of_item(&self, item: u64) -> Vec<(u64, &AttachedFile)> {
        let ids = self.children.get(&item).map_or(&[][..], Vec::as_slice);
        let mut files: Vec<_> = ids
            .iter()
            .filter_map(|id| Some((*id, self.files.get(id)?)))
            .filter(|(_, file)| file.parent == item)
            .collect();
        files.sort_by_key(|(id, file)| (file.menu_order, *id));
        files.dedup_by_key(|(id, _)| *id);
        files
    }
}

/// True for the address of a sound, judged by its name.
pub(crate) fn is_sound(url: &str) -> bool {
    has_ending(
        url,
        &["mp3", "m4a", "ogg", "oga", "wav", "flac", "wma", "aac"],
    )
}

/// True for the address of a film, judged by its name.
pub(crate) fn is_film(url: &str) -> bool {
    has_ending(
        url,
        &["mp4", "m4v", "webm", "ogv", "mov", "wmv", "flv", "avi"],
    )
}

fn has_ending(url: &str, endings: &[&str]) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    path.rsplit_once('.').is_some_and(|(_, ending)| {
        endings
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}
