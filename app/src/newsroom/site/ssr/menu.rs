//! The menu and the links.

use domain::{PageId, SectionId, page::PageTitle, site::SitePlace};
use store::{Administrator, MenuEntry, MenuTarget, NewMenuTarget, StoreError};

use super::banner::banner_view;
use crate::{
    error::{AppError, Field, Wrong},
    newsroom::{
        arrange::checked::CheckedForm,
        site::menu_api::{MenuView, PlacedEntry},
    },
    paths,
    ssr::AppState,
};

const LABEL_CHARS_MAX: u32 = 60;

/// Menu, links and banners, with what an entry can lead to.
pub(in crate::newsroom::site) async fn menu(
    state: &AppState,
    who: Administrator<'_>,
) -> Result<MenuView, AppError> {
    let (store, site) = (&state.store, state.store.site());
    let pages = store.pages().list_kept(who).await?;
    let links = site.links().await?.into_iter().map(|link| {
        let entry = PlacedEntry {
            id: link.id,
            label: link.label,
            href: link.url,
            is_hidden: false,
        };
        (link.place, entry)
    });
    let banners = site.banners().await?;
    let banners = banners.into_iter().map(|banner| banner_view(state, banner));
    Ok(MenuView {
        entries: site.menu().await?.into_iter().map(entry).collect(),
        sections: store.sections().list().await?,
        pages: pages
            .into_iter()
            .map(|kept| PageTitle {
                id: kept.page.id,
                title: kept.page.title,
            })
            .collect(),
        links: links.collect(),
        banners: banners.collect(),
    })
}

fn entry(entry: MenuEntry) -> PlacedEntry {
    let (href, is_hidden) = match entry.target {
        MenuTarget::Section(slug) => (paths::section(&slug), false),
        MenuTarget::Page { slug, is_published } => (paths::page(&slug), !is_published),
        MenuTarget::Link(url) => (url, false),
    };
    PlacedEntry {
        id: entry.id,
        label: entry.label,
        href,
        is_hidden,
    }
}

/// Adds an entry to the menu.
pub(in crate::newsroom::site) async fn add_menu_entry(
    state: &AppState,
    who: Administrator<'_>,
    label: &str,
    (target, url): (&str, &str),
) -> Result<(), AppError> {
    let mut form = CheckedForm::default();
    let label = form.words(Field::Name, label, LABEL_CHARS_MAX);
    let target = match target.split_once(':') {
        Some(("section", id)) => id
            .parse()
            .ok()
            .map(|id| NewMenuTarget::Section(SectionId(id))),
        Some(("page", id)) => id.parse().ok().map(|id| NewMenuTarget::Page(PageId(id))),
        _ if target == "link" => Some(NewMenuTarget::Link(form.link(Field::Url, url))),
        _ => None,
    };
    if target.is_none() {
        form.flaw(Field::Section, Wrong::Malformed);
    }
    form.checked()?;
    let target = target.ok_or(AppError::Unexpected)?;
    let site = state.store.site();
    let added = site.add_menu_entry(who, &label, target, state.clock.now());
    added.await.map_err(|error| match error {
        StoreError::NotFound => AppError::field(Field::Section, Wrong::Gone),
        other => other.into(),
    })?;
    state.kept.forget_surroundings();
    Ok(())
}

/// Adds a link.
pub(in crate::newsroom::site) async fn add_link(
    state: &AppState,
    who: Administrator<'_>,
    place: SitePlace,
    (label, url): (&str, &str),
) -> Result<(), AppError> {
    let mut form = CheckedForm::default();
    let label = form.words(Field::Name, label, LABEL_CHARS_MAX);
    let url = form.link(Field::Url, url);
    form.checked()?;
    let site = state.store.site();
    site.add_link(who, place, (&label, &url), state.clock.now())
        .await?;
    state.kept.forget_surroundings();
    Ok(())
}
