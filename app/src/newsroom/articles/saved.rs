//! The filters that a person keeps.

use leptos::{form::ActionForm, prelude::*};

use super::{
    api::{DeleteFilter, SaveFilter},
    wire::ArticlesQuery,
};
use crate::{Field as Name, newsroom::Place, ui::Field};

/// Keeps and forgets filters.
#[derive(Clone, Copy)]
pub(super) struct Keeping {
    /// Keeps one.
    pub save: ServerAction<SaveFilter>,
    /// Forgets one.
    pub delete: ServerAction<DeleteFilter>,
}

/// Shows the person's filters, and the form that keeps the one that is shown.
#[component]
pub(super) fn SavedFilters(
    /// The filters: number, name, and what they ask for.
    saved: Vec<(i64, String, String)>,
    /// What is asked for.
    query: ArticlesQuery,
    /// Keeps and forgets filters.
    keeping: Keeping,
) -> impl IntoView {
    let Keeping { save, delete } = keeping;
    let error = move || save.value().get()?.err();
    let flaw = Signal::derive(move || {
        let error = error()?;
        let at_field = error.flaw_of(Name::Name);
        Some(at_field.unwrap_or_else(|| error.newsroom_sentence()))
    });
    let entries = saved
        .into_iter()
        .map(|(id, name, query)| {
            let href = format!("{}?{query}", Place::Articles.path());
            let label = format!("Bỏ bộ lọc {name}");
            view! {
                <li class="saved-filters__entry">
                    <a href=href>{name}</a>
                    <ActionForm action=delete>
                        <input type="hidden" name="id" value=id />
                        <button class="saved-filters__drop" type="submit" aria-label=label>
                            "✕"
                        </button>
                    </ActionForm>
                </li>
            }
        })
        .collect_view();
    view! {
        <details class="saved-filters">
            <summary>"Bộ lọc đã lưu"</summary>
            <ul class="saved-filters__list">{entries}</ul>
            <ActionForm action=save>
                <input type="hidden" name="query" value=query.text() />
                <div class="form-row">
                    <Field name="name" label="Lưu bộ lọc đang dùng với tên" flaw required=true form="filter" />
                </div>
                <div class="form-actions">
                    <button class="button button--quiet" type="submit">
                        "Lưu bộ lọc"
                    </button>
                </div>
            </ActionForm>
        </details>
    }
}
