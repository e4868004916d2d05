//! What the crate promises to others: reading, rendering and storing, through its public face.

mod comparing;
mod comparing_any;
mod embeds;
mod generator;
mod generator_plain;
mod limits;
mod links;
mod markdown;
mod merging;
mod properties;
mod reading;
mod reading_lists;
mod reading_media;
mod reading_tables;
mod rendering;
mod soup;
mod stored;
mod walk;
mod word;

use document::{read_html, render_html};

/// Reads HTML and compares what the portal would show of it.
#[track_caller]
fn check(html: &str, expected: &str) {
    assert_eq!(
        render_html(&read_html(html).document),
        expected,
        "read from {html}"
    );
}

/// The findings as short lines: `-` dropped, `~` changed.
fn findings(html: &str) -> Vec<String> {
    let line = |finding: document::Finding| {
        let sign = match finding.kind {
            document::FindingKind::Dropped => '-',
            document::FindingKind::Changed => '~',
        };
        format!("{sign}{} {}", finding.what, finding.count)
    };
    read_html(html).findings.into_iter().map(line).collect()
}
