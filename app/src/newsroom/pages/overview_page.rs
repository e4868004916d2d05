//! The list of the standing pages.

use leptos::prelude::*;
use leptos_meta::Title;

use super::{
    api::list_pages,
    place_form::ShowForm,
    wire::{PageEntry, PagesView},
};
use crate::{
    newsroom::{
        Place, PlaceLoad,
        arrange::{Arranged, Arranging, StepButtons},
    },
    page_data::{PageData, page_data},
    paths,
    ui::Date,
};

/// Shows the standing pages in the order of the footer.
#[component]
pub(in crate::newsroom) fn StandingPagesPage() -> impl IntoView {
    let pages = page_data(|| (), |()| list_pages());
    let arranging = Arranging::of(pages);
    let ready = move |view: PagesView| page_list(view, pages, arranging);
    view! {
        <Title text="Trang – Toà soạn" />
        <h1>"Trang"</h1>
        <p>
            <a class="button" href=Place::NewPage.path()>
                "Viết trang mới"
            </a>
        </p>
        {arranging.outcome()}
        <PlaceLoad data=pages ready />
    }
}

fn page_list(view: PagesView, pages: PageData<PagesView>, arranging: Arranging) -> AnyView {
    let is_empty = view.pages.is_empty();
    let rows = view
        .pages
        .into_iter()
        .map(|entry| view! { <PageRow entry pages arranging /> })
        .collect_view();
    view! {
        {is_empty.then(|| view! { <p>"Chưa có trang nào."</p> })}
        <ol class="kept-list">{rows}</ol>
    }
    .into_any()
}

/// One page with its buttons.
#[component]
fn PageRow(
    /// The page.
    entry: PageEntry,
    /// The list, to be asked for anew.
    pages: PageData<PagesView>,
    /// The deeds on the order.
    arranging: Arranging,
) -> impl IntoView {
    let (id, name) = (entry.id, entry.title.clone());
    let shown = entry
        .is_published
        .then(|| view! { <a href=paths::page(&entry.slug)>"Xem trang"</a> });
    view! {
        <li class="kept-list__entry">
            <p class="kept-list__head">
                <a href=Place::Page(id).path()>{entry.title.clone()}</a>
                <span class="kept-list__note">
                    {if entry.is_published { "Đang hiện" } else { "Đang ẩn" }} ", cập nhật "
                    <Date date=entry.updated.clone() />
                </span>
                {shown}
            </p>
            <StepButtons arranging what=Arranged::Page id=id.0 name />
            <ShowForm id is_published=entry.is_published title=entry.title shown=pages />
        </li>
    }
}
