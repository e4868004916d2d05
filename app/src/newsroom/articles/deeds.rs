//! What can be done with the picked articles, and what became of each.

use std::collections::HashMap;

use domain::ArticleId;
use leptos::prelude::*;

use super::{
    api::ActOnArticles,
    wire::{DeedResult, Named},
};
use crate::ui::{Select, SelectOption};

/// The headlines of all articles that the page has shown, so that a result can name one that has left the list.
pub(super) type Names = StoredValue<HashMap<ArticleId, String>>;

/// Shows the buttons under the list; each says for itself what it does with the picked articles.
#[component]
pub(super) fn Deeds(
    /// The sections.
    sections: Vec<Named>,
    /// The tags.
    tags: Vec<Named>,
    /// True for a person who decides what readers see.
    is_editor: bool,
    /// Does it.
    act: ServerAction<ActOnArticles>,
) -> impl IntoView {
    let is_pending = act.pending();
    let button = move |deed: &'static str, label: &'static str| {
        view! {
            <button class="button button--quiet" type="submit" name="deed" value=deed disabled=is_pending>
                {label}
            </button>
        }
    };
    let named = |entries: Vec<Named>| {
        let entries = entries.into_iter();
        entries
            .map(|(id, name)| SelectOption::new(id, name))
            .collect::<Vec<_>>()
    };
    let decisions = is_editor
        .then(move || view! { {button("publish", "Xuất bản")} {button("withdraw", "Gỡ xuống")} });
    let labels = (!tags.is_empty()).then(|| {
        view! {
            <Select name="tag" label="Thẻ" options=named(tags) unmarked=true form="deed" />
            {button("add-tag", "Gắn thẻ")}
        }
    });
    view! {
        <fieldset class="deeds">
            <legend>"Với các bài đã chọn"</legend>
            <div class="form-actions">{decisions} {button("bin", "Bỏ vào thùng rác")}</div>
            <div class="form-row deeds__choices">
                <Select name="section" label="Chuyên mục" options=named(sections) unmarked=true form="deed" />
                {button("set-section", "Chuyển chuyên mục")} {labels}
            </div>
        </fieldset>
    }
}

/// Says what became of each article, in one sentence each.
#[component]
pub(super) fn DeedResults(
    /// What was done.
    act: ServerAction<ActOnArticles>,
    /// The headlines.
    names: Names,
) -> impl IntoView {
    let entry = move |result: DeedResult| {
        let name = names.with_value(|names| names.get(&result.id).cloned());
        view! {
            <li>
                <b>{name.unwrap_or_default()}</b>
                ": "
                {result.outcome.sentence()}
            </li>
        }
    };
    let results = move || match act.value().get()? {
        Ok(results) if results.is_empty() => Some(
            view! { <p class="form-message">"Hãy chọn ít nhất một bài trong danh sách."</p> }
                .into_any(),
        ),
        Ok(results) => {
            let entries = results.into_iter().map(entry).collect_view();
            Some(view! { <ul class="form-message deeds__results">{entries}</ul> }.into_any())
        }
        Err(error) => {
            let sentence = error.newsroom_sentence();
            Some(view! { <p class="form-message form-message--failed">{sentence}</p> }.into_any())
        }
    };
    view! { <div role="status">{results}</div> }
}
