//! The writing desk of one article.

use domain::ArticleId;
use leptos::prelude::*;
use leptos_meta::Title;

use super::{
    api::open_article,
    clash::ClashView,
    fields::FieldsView,
    moves::Moves,
    offer::{Offer, left_behind},
    open_desk::Desk,
    presence::Presence,
    preview::PreviewPanel,
    slug::SlugField,
    status::{Notices, StatusBar},
    wire::{DeskView, Pick},
};
use crate::{
    newsroom::{Place, PlaceLoad},
    page_data::page_data,
    platform,
    session::SignInAgain,
};

const FORM_ID: &str = "desk-form";

/// Shows an article to write on; it saves by itself, and keeps on the device what it cannot save.
#[component]
pub(crate) fn WritePage(
    /// The article.
    id: ArticleId,
) -> impl IntoView {
    let desk = page_data(move || id, open_article);
    view! { <PlaceLoad data=desk ready=desk_view /> }
}

fn desk_view(view: DeskView) -> AnyView {
    let desk = Desk::new(&view);
    let offered = left_behind(desk);
    desk.watch();
    let article = view.article;
    view! {
        <Title text=move || document_title(&desk.saved.read().title) />
        <header class="desk__head">
            <h1>"Bàn viết"</h1>
            <a href=Place::Revisions(article).path()>"Các phiên bản"</a>
        </header>
        <Presence article others=view.others />
        <Offer desk offered zone_minutes=view.zone_minutes />
        <Show when=move || !desk.standing.read().may_save>
            <p class="desk__closed">"Ở trạng thái này bạn chỉ xem được, chưa sửa được bài."</p>
        </Show>
        <StatusBar desk form=FORM_ID />
        <Notices desk />
        {move || desk.clash.get().map(|clash| view! { <ClashView desk clash /> })}
        <DeskForm desk sections=view.sections tags=view.tags />
        <SignInAgain shown=desk.needs_sign_in done=move |()| desk.signed_in() />
    }
    .into_any()
}

/// The form; it posts to the page's own address while the page is not awake.
#[component]
fn DeskForm(
    /// The desk.
    desk: Desk,
    /// The sections to choose from.
    sections: Vec<Pick>,
    /// The tags to choose from.
    tags: Vec<Pick>,
) -> impl IntoView {
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        desk.save();
    };
    view! {
        <form
            id=FORM_ID
            class="desk"
            method="post"
            action=Place::Write(desk.article).path()
            novalidate=true
            hidden=move || desk.clash.read().is_some()
            on:submit=save
        >
            <input type="hidden" name="based_on" value=move || desk.based_on.get().0 />
            <FieldsView desk sections tags />
            <Moves desk />
            <SlugField desk />
            <PreviewPanel desk />
        </form>
    }
}

fn document_title(title: &str) -> String {
    let name = if title.is_empty() {
        "Bài chưa có tiêu đề"
    } else {
        title
    };
    platform::document_title(&format!("{name} – Toà soạn"))
}
