//! A demo text's HTML made into the portal's rich text.

use anyhow::ensure;
use document::{Document, Reading, read_html};

use super::pictures::Album;

/// Reads a text in which `picture:NAME` stands for the address of a picture.
///
/// # Errors
/// When the portal would not keep all of it as it is written.
pub(super) fn read(html: &str, album: &Album) -> anyhow::Result<Document> {
    let Reading { document, findings } = read_html(&with_addresses(html, album));
    ensure!(
        findings.is_empty(),
        "the text is not kept as it is: {findings:?}"
    );
    Ok(document)
}

fn with_addresses(html: &str, album: &Album) -> String {
    album.iter().fold(html.to_owned(), |html, (name, picture)| {
        html.replace(&format!(r#"src="picture:{name}""#), &picture.attributes())
    })
}
