//! A WordPress body as a document of the portal.

use document::{Document, Finding, FindingKind, Href, Inline, Text};
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
    for (kind, name) in [
        (FindingKind::Dropped, "Đã bỏ"),
        (FindingKind::Changed, "Đã đổi sang dạng khác"),
    ] {
        let findings = reading.findings.iter();
        let found: Vec<_> = findings
            .filter(|finding| finding.kind == kind)
            .map(counted)
            .collect();
        if !found.is_empty() {
            notes.push(format!("{name}: {}", found.join(", ")));
        }
    }
    document.change_inlines(|inlines| {
        if let [Inline::Text(text)] = inlines.as_mut_slice() {
            link_bare_address(text);
        }
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

/// WordPress showed what lies at an address alone in its paragraph; where the portal cannot, it leads there.
fn link_bare_address(text: &mut Text) {
    let address = text.text.trim();
    let is_address = address.starts_with("https://") || address.starts_with("http://");
    if is_address && !address.contains(char::is_whitespace) && text.marks.link.is_none() {
        text.marks.link = Href::parse(address);
    }
}

fn counted(finding: &Finding) -> String {
    match finding.count {
        1 => finding.what.clone(),
        count => format!("{} ({count} lần)", finding.what),
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
