//! The newest articles of each section, for the front page.

use chrono::{DateTime, Utc};
use domain::{SectionId, article::ArticleSummary, section::Section};
use sea_orm::{QueryOrder, Select};

use super::{
    Articles, Shelf,
    lists::named_by,
    shelf::{Part, one_after_the_other},
};
use crate::{StoreError, entity::article};

impl Articles<'_> {
    /// As many of the newest articles of each section at `now` as named, sections in that order and empty ones left out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn newest_by_section(
        &self,
        blocks: Vec<(Section, u32)>,
        now: DateTime<Utc>,
    ) -> Result<Vec<(Section, Vec<ArticleSummary>)>, StoreError> {
        let limits = blocks
            .iter()
            .map(|(section, stories)| (section.id, *stories));
        let Some(select) = newest_of_each(limits, now) else {
            return Ok(Vec::new());
        };
        let mut articles = self.read(select).await?;
        let mut shelves = Vec::with_capacity(blocks.len());
        for (section, _) in blocks {
            let of_section = articles
                .extract_if(.., |article| article.section.id == section.id)
                .collect::<Vec<_>>();
            if !of_section.is_empty() {
                shelves.push((section, of_section));
            }
        }
        Ok(shelves)
    }
}

/// Walks each section's index no further than needed; numbering the rows of all sections would read every article.
pub(super) fn newest_of_each(
    blocks: impl IntoIterator<Item = (SectionId, u32)>,
    now: DateTime<Utc>,
) -> Option<Select<article::Entity>> {
    let keys = one_after_the_other(blocks.into_iter().filter(|(_, stories)| *stories > 0).map(
        |(section, stories)| {
            Shelf::Section(section)
                .keys(Part::Whole, now)
                .limit(stories.into())
                .take()
        },
    ))?;
    Some(
        named_by(keys)
            .order_by_desc(article::Column::PublishedAt)
            .order_by_desc(article::Column::Id),
    )
}
