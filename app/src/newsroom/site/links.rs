//! The links beside and below every page, and the form that adds one.

use domain::site::SitePlace;
use leptos::prelude::*;

use super::{
    menu_api::{AddLink, MenuView, PlacedEntry},
    menu_page::EntryHead,
};
use crate::{
    error::Field as Place,
    newsroom::arrange::{
        Arranged, Arranging, Outcome, RemoveButton, Removed, StepButtons, flaw_of, refresh_after,
        times_done,
    },
    page_data::PageData,
    ui::{Field, Select, SelectOption},
};

/// Shows the links of each place in their order.
#[component]
pub(super) fn LinkList(
    /// The links, each with its place.
    links: Vec<(SitePlace, PlacedEntry)>,
    /// The deeds on the order.
    arranging: Arranging,
) -> impl IntoView {
    SitePlace::ALL.map(|place| {
        let links = links.iter().filter(|(at, _)| *at == place);
        let rows = links
            .map(|(_, entry)| {
                let (id, name) = (entry.id, entry.label.clone());
                view! {
                    <li class="kept-list__entry">
                        <EntryHead entry=entry.clone() />
                        <StepButtons arranging what=Arranged::Link id name=name.clone() />
                        <RemoveButton arranging what=Removed::Link id name />
                    </li>
                }
            })
            .collect_view();
        view! {
            <h3>{place_name(place)}</h3>
            <ol class="kept-list">{rows}</ol>
        }
    })
}

/// The form that adds a link; it begins anew once one was added.
#[component]
pub(super) fn LinkForm(
    /// The page's data, to be asked for anew.
    menu: PageData<MenuView>,
) -> impl IntoView {
    let add = ServerAction::<AddLink>::new();
    refresh_after(*add, menu);
    let times = times_done(*add);
    let fields = move || {
        // A memo that nobody reads is never reckoned, so that tracking it alone would wait for ever.
        let _ = times.get();
        view! {
            <Select name="place" label="Chỗ đứng" options=place_options() required=true form="lien-ket" />
            <Field
                name="label"
                label="Chữ của liên kết"
                required=true
                form="lien-ket"
                flaw=flaw_of(*add, Place::Name)
            />
            <Field
                name="url"
                label="Địa chỉ liên kết"
                required=true
                form="lien-ket"
                hint="Bắt đầu bằng https://, hoặc bằng / nếu ở ngay cổng này."
                inputmode="url"
                flaw=flaw_of(*add, Place::Url)
            />
        }
    };
    view! {
        <ActionForm action=add>
            {fields} <div class="form-actions">
                <button class="button" type="submit" disabled=add.pending()>
                    "Thêm liên kết"
                </button>
            </div> <Outcome deed=*add done="Đã thêm liên kết." />
        </ActionForm>
    }
}

/// The places to choose from.
pub(super) fn place_options() -> Vec<SelectOption> {
    let options = SitePlace::ALL.map(|place| SelectOption::new(place.as_str(), place_name(place)));
    options.into()
}

/// What a place is called.
pub(super) fn place_name(place: SitePlace) -> &'static str {
    match place {
        SitePlace::Aside => "Cột bên",
        SitePlace::Footer => "Chân trang",
    }
}
