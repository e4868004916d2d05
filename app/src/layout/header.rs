//! The top of every page: whose portal this is, what day it is, and the way to every section.

use leptos::prelude::*;

use super::{SiteFrame, api::NamedLink};
use crate::{paths, ui::Date};

/// Shows the portal's name, today's date and the menu.
#[component]
pub(crate) fn SiteHeader(
    /// The portal's name and menu.
    frame: SiteFrame,
) -> impl IntoView {
    view! {
        <header class="site-header">
            <div class="site-header__bar">
                <a class="site-header__home" href=paths::FRONT>
                    <Emblem />
                    <span class="site-header__names">
                        <span class="site-header__owner">{frame.owner}</span>
                        <span class="site-header__name">{frame.name}</span>
                    </span>
                </a>
                <p class="site-header__today">
                    <Date date=frame.today />
                </p>
            </div>
            <SectionMenu sections=frame.sections />
        </header>
    }
}

/// The menu of the sections.
#[component]
fn SectionMenu(
    /// The sections, in their order.
    sections: Vec<NamedLink>,
) -> impl IntoView {
    let entries = sections
        .into_iter()
        .map(|section| view! { <MenuEntry href=paths::section(&section.slug) name=section.name /> })
        .collect_view();
    view! {
        <nav class="section-menu" aria-label="Chuyên mục">
            <ul class="section-menu__list">
                <MenuEntry href=paths::FRONT.to_owned() name="Trang chủ".to_owned() />
                {entries}
                <MenuEntry href=paths::SURVEYS.to_owned() name="Khảo sát".to_owned() />
            </ul>
        </nav>
    }
}

/// One entry of the menu; it knows when its page is the one that is shown.
#[component]
fn MenuEntry(
    /// Where it leads.
    href: String,
    /// What it says.
    name: String,
) -> impl IntoView {
    let pathname = leptos_router::hooks::use_location().pathname;
    let target = href.clone();
    view! {
        <li>
            <a
                class="section-menu__link"
                href=href
                aria-current=move || (pathname.read().as_str() == target).then_some("page")
            >
                {name}
            </a>
        </li>
    }
}

/// The curved roof of a communal house.
#[component]
fn Emblem() -> impl IntoView {
    view! {
        <svg class="site-header__emblem" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <path d="M3 21c5 0 8-3 10-8h22c2 5 5 8 10 8-2 4-6 6-10 6H13c-4 0-8-2-10-6z" />
            <path d="M11 29h4v11h-4zM22 29h4v11h-4zM33 29h4v11h-4zM7 42h34v3H7z" />
        </svg>
    }
}
