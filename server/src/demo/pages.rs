//! The demo's standing pages.

use anyhow::Context as _;
use chrono::{DateTime, Utc};
use store::{NewPage, Transaction};

use super::{body, content, pictures::Album};

/// Puts in all pages and says how many.
pub(super) async fn save(
    transaction: &Transaction,
    album: &Album,
    now: DateTime<Utc>,
) -> anyhow::Result<usize> {
    let pages = content::pages()?;
    for page in &pages {
        let body = body::read(&page.html, album)
            .with_context(|| format!("page {} of the demo", page.name))?;
        let new = NewPage {
            slug: page.head.slug.clone(),
            title: page.head.title.clone(),
            body,
            position: page.head.position,
            is_published: true,
            updated_at: now,
        };
        transaction.pages().save(new).await?;
    }
    Ok(pages.len())
}
