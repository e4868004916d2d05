//! The newest articles of each section, for the front page.

use chrono::{DateTime, Utc};
use domain::{SectionId, article::ArticleSummary, section::Section};
use sea_orm::{QueryOrder, Select};

use super::{
    Articles, Shelf,
    lists::named_by,
    shelf::{Part, one_after_the_other},
};
use crate::{Sections, StoreError, entity::article};

impl Articles<'_> {
    /// The newest articles of each section at `now`, sections in their order and empty ones left out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn newest_by_section(
        &self,
        per_section: u32,
        now: DateTime<Utc>,
    ) -> Result<Vec<(Section, Vec<ArticleSummary>)>, StoreError> {
        let sections = Sections { db: self.db }.list().await?;
        let ids = sections.iter().map(|section| section.id);
        let Some(select) = newest_of_each(ids, per_section, now) else {
            return Ok(Vec::new());
        };
        let mut articles = self.read(select).await?;
        let mut shelves = Vec::with_capacity(sections.len());
        for section in sections {
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
    sections: impl IntoIterator<Item = SectionId>,
    per_section: u32,
    now: DateTime<Utc>,
) -> Option<Select<article::Entity>> {
    let keys = one_after_the_other(sections.into_iter().map(|section| {
        Shelf::Section(section)
            .keys(Part::Whole, now)
            .limit(per_section.into())
            .take()
    }))?;
    Some(
        named_by(keys)
            .order_by_desc(article::Column::PublishedAt)
            .order_by_desc(article::Column::Id),
    )
}
