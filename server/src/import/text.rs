//! A WordPress body as a document of the portal.

use document::{Document, FindingKind, Href, Inline};
use wordpress::{Context, Item};

use super::{catalog::Catalog, plan::Plan};

/// A text ready to be kept.
pub(super) struct ImportedText {
    pub(super) document: Document,
    /// What was dropped or changed, a sentence each.
    pub(super) notes: Vec<String>,
    /// How many pictures of it lie on another site.
    pub(super) pictures_elsewhere: u64,
}

/// Reads an item's body, cleans it and points its links at the portal.
pub(super) fn read(item: &Item, catalog: &Catalog, plan: &Plan) -> ImportedText {
    let context = Context {
        attachments: &catalog.attachments,
        item: item.id,
    };
    let (html, mut notes) = wordpress::body_html(&item.body, &context);
    let reading = document::read_html(&html);
    let mut document = reading.document;
    for finding in reading.findings {
        let what = match finding.kind {
            FindingKind::Dropped => format!("Đã bỏ: {}", finding.what),
            FindingKind::Changed => format!("Đã đổi: {}", finding.what),
        };
        notes.push(match finding.count {
            1 => what,
            count => format!("{what} ({count} lần)"),
        });
    }
    document.change_inlines(|inlines| {
        for inline in inlines {
            point_here(inline, catalog, plan);
        }
    });
    let mut pictures_elsewhere = 0;
    document.change_pictures(|picture| {
        pictures_elsewhere += u64::from(!picture.src.starts_with('/'));
    });
    ImportedText {
        document,
        notes,
        pictures_elsewhere,
    }
}

fn point_here(inline: &mut Inline, catalog: &Catalog, plan: &Plan) {
    let Inline::Text(text) = inline else { return };
    let Some(link) = &text.marks.link else { return };
    let address = plan.new_address(catalog, link.as_str());
    if let Some(href) = address.and_then(|address| Href::parse(&address)) {
        text.marks.link = Some(href);
    }
}
