//! Where the frame's parts come from.

use store::StoreError;

use crate::{
    error::AppError,
    layout::api::{NamedLink, SiteFrame},
    ssr::AppState,
};

/// Puts the frame together for this moment.
pub(super) async fn frame(state: &AppState) -> Result<SiteFrame, AppError> {
    let site = &state.site;
    let now = state.clock.now();
    let read = async {
        let sections = state.store.sections().list().await?;
        let pages = state.store.pages().list().await?;
        Ok::<_, StoreError>((sections, pages))
    };
    let (sections, pages) = state.kept.menu.get(now, read).await?;
    Ok(SiteFrame {
        name: site.name.clone(),
        owner: site.owner.clone(),
        today: state.date_with_weekday(now),
        sections: sections
            .into_iter()
            .map(|section| NamedLink {
                name: section.name,
                slug: section.slug,
            })
            .collect(),
        pages: pages
            .into_iter()
            .map(|page| NamedLink {
                name: page.title,
                slug: page.slug,
            })
            .collect(),
        office: site.office.clone(),
        numbers: state.counter.numbers(),
    })
}
