//! The foot of every page: whose office this is and how to reach it.

use leptos::prelude::*;

use super::{PlacedLinks, SiteFrame};
use crate::paths;

/// Shows the office's address and the standing pages.
#[component]
pub(crate) fn SiteFooter(
    /// The office and the standing pages.
    frame: SiteFrame,
) -> impl IntoView {
    let office = frame
        .office
        .into_iter()
        .map(|line| view! { <p>{line}</p> })
        .collect_view();
    let pages = frame
        .pages
        .into_iter()
        .map(|page| {
            view! {
                <li>
                    <a href=paths::page(&page.slug)>{page.name}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <footer class="site-footer">
            <div class="site-footer__columns">
                <address class="site-footer__office">
                    <p class="site-footer__name">{frame.owner}</p>
                    {office}
                </address>
                <nav aria-label="Trang thông tin">
                    <ul class="site-footer__pages">
                        {pages} <li>
                            <a href=paths::STATISTICS>"Thống kê truy cập"</a>
                        </li>
                    </ul>
                </nav>
                <PlacedLinks links=frame.footer label="Liên kết ở chân trang" />
            </div>
        </footer>
    }
}
