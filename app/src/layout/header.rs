//! The top of every page: whose portal this is, what day it is, and the way to every section.

use leptos::prelude::*;

use super::{SiteFrame, api::PlacedLink};
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
            <SectionMenu links=frame.menu />
        </header>
    }
}

/// The menu: the sections, or what administrators put in their place.
#[component]
fn SectionMenu(
    /// The entries, in their order.
    links: Vec<PlacedLink>,
) -> impl IntoView {
    let entries = links
        .into_iter()
        .map(|link| view! { <MenuEntry href=link.href name=link.name /> })
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
            <path d="M13 6c.4 2 1.6 3 3.2 3h15.6c1.6 0 2.8-1 3.2-3l2.6 1.6c-.4 1.6-.8 2.8-.8 4 1 4.2 3.6 7 6.8 7.4 1.4.2 2.4-.4 3.2-2-.2 5-3 9-7.8 9H9c-4.8 0-7.6-4-7.8-9 .8 1.6 1.8 2.2 3.2 2 3.2-.4 5.8-3.2 6.8-7.4 0-1.2-.4-2.4-.8-4z" />
            <path d="M9 28h4v11H9zm8.7 0h4v11h-4zm8.6 0h4v11h-4zm8.7 0h4v11h-4zM4 41h40v4H4z" />
        </svg>
    }
}
