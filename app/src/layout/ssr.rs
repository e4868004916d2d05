//! Where the frame's parts come from.

use chrono::{DateTime, Utc};
use domain::{page::Page, site::SitePlace};
use store::{Banner, MenuEntry, MenuTarget, SiteLink, Store, StoreError};

use crate::{
    error::AppError,
    layout::api::{NamedLink, PlacedLink, SiteFrame},
    paths,
    ssr::AppState,
};

/// What stands around every page, as it was last read.
#[derive(Clone, Debug)]
pub(crate) struct Surroundings {
    menu: Vec<PlacedLink>,
    pages: Vec<Page>,
    links: Vec<SiteLink>,
    banners: Vec<Banner>,
}

/// Puts the frame together for this moment.
pub(super) async fn frame(state: &AppState) -> Result<SiteFrame, AppError> {
    let site = &state.site;
    let now = state.clock.now();
    let read = Surroundings::read(&state.store);
    let around = state.kept.surroundings.get(now, read).await?;
    Ok(SiteFrame {
        name: site.name.clone(),
        owner: site.owner.clone(),
        today: state.date_with_weekday(now),
        aside: around.placed(SitePlace::Aside, now),
        footer: around.placed(SitePlace::Footer, now),
        menu: around.menu,
        pages: around
            .pages
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

impl Surroundings {
    async fn read(store: &Store) -> Result<Self, StoreError> {
        let site = store.site();
        let entries = site.menu().await?;
        let menu = if entries.is_empty() {
            section_menu(store).await?
        } else {
            entries.into_iter().filter_map(menu_link).collect()
        };
        Ok(Self {
            menu,
            pages: store.pages().list().await?,
            links: site.links().await?,
            banners: site.banners().await?,
        })
    }

    /// The links at this place, and behind them the banners that readers see at this moment.
    fn placed(&self, place: SitePlace, now: DateTime<Utc>) -> Vec<PlacedLink> {
        let links = self.links.iter().filter(|link| link.place == place);
        let links = links.map(|link| PlacedLink {
            name: link.label.clone(),
            href: link.url.clone(),
            picture: None,
        });
        let banners = self.banners.iter().map(|banner| &banner.content);
        let banners = banners.filter(|banner| banner.place == place && banner.is_shown(now));
        let banners = banners.map(|banner| PlacedLink {
            name: banner.alt.clone(),
            href: banner.url.clone(),
            picture: Some(banner.picture.clone()),
        });
        links.chain(banners).collect()
    }
}

async fn section_menu(store: &Store) -> Result<Vec<PlacedLink>, StoreError> {
    let sections = store.sections().list().await?;
    let link = |section: domain::section::Section| PlacedLink {
        href: paths::section(&section.slug),
        name: section.name,
        picture: None,
    };
    Ok(sections.into_iter().map(link).collect())
}

/// The entry as readers see it; nothing for one that leads to a hidden page.
fn menu_link(entry: MenuEntry) -> Option<PlacedLink> {
    let href = match entry.target {
        MenuTarget::Section(slug) => paths::section(&slug),
        MenuTarget::Page {
            slug,
            is_published: true,
        } => paths::page(&slug),
        MenuTarget::Page { .. } => return None,
        MenuTarget::Link(url) => url,
    };
    Some(PlacedLink {
        name: entry.label,
        href,
        picture: None,
    })
}
