//! The page on which administrators keep the menu, the links and the banners.

use leptos::prelude::*;
use leptos_meta::Title;

use super::{
    banners::{BannerForm, BannerList},
    links::{LinkForm, LinkList},
    menu_api::{AddMenuEntry, MenuView, PlacedEntry, read_menu},
};
use crate::{
    error::{AppError, Field as Place},
    newsroom::{
        PlaceLoad,
        arrange::{
            Arranged, Arranging, Outcome, RemoveButton, Removed, StepButtons, flaw_of,
            refresh_after,
        },
    },
    page_data::{PageData, page_data},
    ui::{Field, Load, Select, SelectOption},
};

/// Shows menu, links and banners with their forms.
#[component]
pub(in crate::newsroom) fn MenuPage() -> impl IntoView {
    let menu = page_data(|| (), |()| read_menu());
    let arranging = Arranging::of(menu);
    let entries = move |view: MenuView| entry_list(view.entries, arranging);
    let form = move |view: MenuView| view! { <EntryForm view menu /> }.into_any();
    let links = move |view: MenuView| view! { <LinkList links=view.links arranging /> }.into_any();
    let banners =
        move |view: MenuView| view! { <BannerList banners=view.banners arranging /> }.into_any();
    view! {
        <Title text="Menu, liên kết và banner – Toà soạn" />
        <h1>"Menu, liên kết và banner"</h1>
        {arranging.outcome()}
        <h2>"Menu"</h2>
        <PlaceLoad data=menu ready=entries />
        <Load data=menu ready=form failed=said_above />
        <h2>"Liên kết"</h2>
        <Load data=menu ready=links failed=said_above />
        <LinkForm menu />
        <h2>"Banner"</h2>
        <Load data=menu ready=banners failed=said_above />
        <BannerForm menu />
    }
}

/// What went wrong is said once, where the page's first part would stand.
fn said_above(_: AppError) -> AnyView {
    ().into_any()
}

fn entry_list(entries: Vec<PlacedEntry>, arranging: Arranging) -> AnyView {
    if entries.is_empty() {
        return view! { <p>"Menu đang là danh sách chuyên mục. Thêm một mục thì menu chỉ còn những mục ở đây."</p> }
            .into_any();
    }
    let rows = entries
        .into_iter()
        .map(|entry| {
            let (id, name) = (entry.id, entry.label.clone());
            view! {
                <li class="kept-list__entry">
                    <EntryHead entry />
                    <StepButtons arranging what=Arranged::MenuEntry id name=name.clone() />
                    <RemoveButton arranging what=Removed::MenuEntry id name />
                </li>
            }
        })
        .collect_view();
    view! { <ol class="kept-list">{rows}</ol> }.into_any()
}

/// What an entry says and where it leads.
#[component]
pub(super) fn EntryHead(
    /// The entry.
    entry: PlacedEntry,
) -> impl IntoView {
    view! {
        <p class="kept-list__head">
            <a href=entry.href.clone()>{entry.label}</a>
            <span class="kept-list__note">{entry.href}</span>
            {entry
                .is_hidden
                .then(|| view! { <span class="kept-list__note">"Trang đang ẩn nên bạn đọc không thấy mục này."</span> })}
        </p>
    }
}

/// The form that adds an entry to the menu.
#[component]
fn EntryForm(
    /// What an entry can lead to.
    view: MenuView,
    /// The page's data, to be asked for anew.
    menu: PageData<MenuView>,
) -> impl IntoView {
    let add = ServerAction::<AddMenuEntry>::new();
    refresh_after(*add, menu);
    let sections = view.sections.into_iter();
    let sections = sections.map(|section| {
        let label = format!("Chuyên mục {}", section.name);
        SelectOption::new(format!("section:{}", section.id.0), label)
    });
    let pages = view.pages.into_iter();
    let pages = pages.map(|page| {
        let label = format!("Trang {}", page.title);
        SelectOption::new(format!("page:{}", page.id.0), label)
    });
    let link = SelectOption::new("link", "Liên kết khác, ghi ở ô dưới");
    let options = sections.chain(pages).chain([link]).collect();
    view! {
        <h3>"Thêm mục vào menu"</h3>
        <ActionForm action=add>
            <Field
                name="label"
                label="Chữ trên menu"
                required=true
                form="muc"
                flaw=flaw_of(*add, Place::Name)
            />
            <Select name="target" label="Dẫn tới" options required=true form="muc" flaw=flaw_of(*add, Place::Section) />
            <Field
                name="url"
                label="Địa chỉ liên kết"
                form="muc"
                hint="Bắt đầu bằng https://"
                inputmode="url"
                flaw=flaw_of(*add, Place::Url)
            />
            <div class="form-actions">
                <button class="button" type="submit" disabled=add.pending()>
                    "Thêm mục"
                </button>
            </div>
            <Outcome deed=*add done="Đã thêm mục vào menu." />
        </ActionForm>
    }
}
