//! The banners beside and below every page, and the form that adds one.

use domain::site::SitePlace;
use leptos::prelude::*;

use super::{
    links::{place_name, place_options},
    menu_api::{AddBanner, BannerView, MenuView},
    menu_page::EntryHead,
};
use crate::{
    error::Field as Place,
    newsroom::arrange::{
        Arranged, Arranging, Outcome, RemoveButton, Removed, StepButtons, flaw_of, refresh_after,
        times_done,
    },
    page_data::PageData,
    ui::{Field, Select},
};

/// Shows the banners of each place in their order.
#[component]
pub(super) fn BannerList(
    /// The banners, each with its place.
    banners: Vec<(SitePlace, BannerView)>,
    /// The deeds on the order.
    arranging: Arranging,
) -> impl IntoView {
    SitePlace::ALL.map(|place| {
        let banners = banners.iter().filter(|(at, _)| *at == place);
        let rows = banners
            .map(|(_, banner)| view! { <BannerRow banner=banner.clone() arranging /> })
            .collect_view();
        view! {
            <h3>{place_name(place)}</h3>
            <ol class="kept-list">{rows}</ol>
        }
    })
}

/// One banner with its buttons.
#[component]
fn BannerRow(
    /// The banner.
    banner: BannerView,
    /// The deeds on the order.
    arranging: Arranging,
) -> impl IntoView {
    let (id, name) = (banner.entry.id, banner.entry.label.clone());
    view! {
        <li class="kept-list__entry">
            <img class="kept-list__picture" src=banner.picture alt="" loading="lazy" />
            <EntryHead entry=banner.entry />
            <p class="kept-list__note">{banner.shown}</p>
            <StepButtons arranging what=Arranged::Banner id name=name.clone() />
            <RemoveButton arranging what=Removed::Banner id name />
        </li>
    }
}

/// The form that adds a banner; it begins anew once one was added.
#[component]
pub(super) fn BannerForm(
    /// The page's data, to be asked for anew.
    menu: PageData<MenuView>,
) -> impl IntoView {
    let add = ServerAction::<AddBanner>::new();
    refresh_after(*add, menu);
    let times = times_done(*add);
    let flaw = move |place| flaw_of(*add, place);
    let fields = move || {
        // A memo that nobody reads is never reckoned, so that tracking it alone would wait for ever.
        let _ = times.get();
        view! {
            <Select name="place" label="Chỗ đứng" options=place_options() required=true form="banner" />
            <Field
                name="banner[picture]"
                label="Địa chỉ ảnh"
                required=true
                form="banner"
                hint="Bắt đầu bằng https://, hoặc /media/ với ảnh đã tải lên."
                flaw=flaw(Place::Picture)
            />
            <Field
                name="banner[alt]"
                label="Lời thay ảnh"
                required=true
                form="banner"
                hint="Cho người không nhìn thấy ảnh."
                flaw=flaw(Place::Alt)
            />
            <Field name="banner[url]" label="Dẫn tới" required=true form="banner" inputmode="url" flaw=flaw(Place::Url) />
            <div class="form-row">
                <Field
                    name="banner[from]"
                    label="Hiện từ"
                    kind="datetime-local"
                    form="banner"
                    flaw=flaw(Place::From)
                />
                <Field name="banner[until]" label="Hiện đến" kind="datetime-local" form="banner" flaw=flaw(Place::To) />
            </div>
        }
    };
    view! {
        <ActionForm action=add>
            {fields} <div class="form-actions">
                <button class="button" type="submit" disabled=add.pending()>
                    "Thêm banner"
                </button>
            </div> <Outcome deed=*add done="Đã thêm banner." />
        </ActionForm>
    }
}
