//! The desk of one standing page: its text, its revisions, and whether readers see it.

use domain::PageId;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::{
    api::{Looking, open_page},
    place_form::{ShowForm, SlugForm},
    revisions::{ComparisonView, RevisionList},
    save_form::SaveForm,
    wire::PageDesk,
};
use crate::{
    newsroom::{Place, PlaceLoad},
    page_data::{PageData, page_data},
};

/// Shows a standing page on its desk.
#[component]
pub(in crate::newsroom) fn WriteStandingPage(
    /// The page.
    id: PageId,
) -> impl IntoView {
    let query = use_location().query;
    let looking = move || {
        let query = query.read();
        let number = |name: &str| query.get(name).and_then(|text| text.parse().ok());
        Looking {
            from: number("tu"),
            to: number("den"),
            before: number("truoc"),
        }
    };
    let desk = page_data(looking, move |looking: Looking| {
        open_page(id, looking.from, looking.to, looking.before)
    });
    let ready = move |view: PageDesk| desk_view(view, desk);
    view! {
        <Title text="Viết trang – Toà soạn" />
        <p>
            <a href=Place::Pages.path()>"Tất cả các trang"</a>
        </p>
        <PlaceLoad data=desk ready />
    }
}

fn desk_view(view: PageDesk, desk: PageData<PageDesk>) -> AnyView {
    let entry = view.entry.clone();
    let (id, latest) = (entry.id, view.revision);
    let comparison = view
        .comparison
        .clone()
        .map(|comparison| view! { <ComparisonView comparison /> });
    let (revisions, older) = (view.revisions.clone(), view.older);
    view! {
        <h1>{entry.title.clone()}</h1>
        <p>{if entry.is_published { "Bạn đọc đang thấy trang này." } else { "Bạn đọc chưa thấy trang này." }}</p>
        {comparison}
        <SaveForm view />
        <ShowForm id is_published=entry.is_published title=entry.title shown=desk />
        <SlugForm id slug=entry.slug shown=desk />
        <RevisionList id latest revisions older desk />
    }
    .into_any()
}
