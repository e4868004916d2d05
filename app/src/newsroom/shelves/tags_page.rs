//! The page on which editors keep the tags.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::{
    api::{TagsView, list_tags},
    tag_forms::{DeleteTagForm, MergeTagForm, RenameTagForm},
};
use crate::{
    newsroom::{Place, PlaceLoad},
    page_data::{PageData, page_data},
    paths,
};

/// Shows the tags with their forms, a page at a time.
#[component]
pub(in crate::newsroom) fn TagsPage() -> impl IntoView {
    let query = use_location().query;
    let asked = move || {
        let query = query.read();
        (
            query.get("tu").unwrap_or_default(),
            query.get("sau").unwrap_or_default(),
        )
    };
    let tags = page_data(asked, |(words, after)| list_tags(words, after));
    let words = move || asked().0;
    let ready = move |view: TagsView| tag_list(view, tags, words());
    view! {
        <Title text="Thẻ – Toà soạn" />
        <h1>"Thẻ"</h1>
        <search>
            <form class="form-row" method="get" action=Place::Tags.path()>
                <p class="field">
                    <label class="field__label" for="tag-words">
                        "Tìm thẻ"
                    </label>
                    <input class="field__box" id="tag-words" name="tu" type="search" value=words />
                </p>
                <p class="field">
                    <button class="button" type="submit">
                        "Tìm"
                    </button>
                </p>
            </form>
        </search>
        <PlaceLoad data=tags ready />
    }
}

fn tag_list(view: TagsView, tags: PageData<TagsView>, words: String) -> AnyView {
    let may_delete = view.may_delete;
    let is_empty = view.tags.is_empty();
    let rows = view
        .tags
        .into_iter()
        .map(|(tag, articles)| {
            view! {
                <li class="kept-list__entry">
                    <p class="kept-list__head">
                        <a href=paths::tag(&tag.slug)>{tag.name.clone()}</a>
                        <span class="kept-list__note">{format!("{articles} bài")}</span>
                    </p>
                    <RenameTagForm tag=tag.clone() tags />
                    <MergeTagForm tag=tag.clone() tags />
                    {may_delete.then(|| view! { <DeleteTagForm tag tags /> })}
                </li>
            }
        })
        .collect_view();
    let next = view.next.map(|after| {
        let words = domain::text::fold(&words).replace(|c: char| !c.is_ascii_alphanumeric(), "+");
        let address = format!("{}?tu={words}&sau={after}", Place::Tags.path());
        view! {
            <p>
                <a class="button button--quiet" href=address rel="next">
                    "Các thẻ tiếp theo"
                </a>
            </p>
        }
    });
    view! {
        {is_empty.then(|| view! { <p>"Không có thẻ nào ở đây."</p> })}
        <ul class="kept-list">{rows}</ul>
        {next}
    }
    .into_any()
}
