//! The page with the list of articles.

use leptos::{form::ActionForm, prelude::*};
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::{
    super::PlaceLoad,
    api::{ActOnArticles, list_newsroom_articles},
    deeds::{DeedResults, Deeds, Names},
    filter::ArticlesFilter,
    line::{ArticleLine, ArticleLineView},
    saved::{Keeping, SavedFilters},
    shortcuts::{Shortcuts, line_id, pick_id},
    wire::{ArticlesQuery, ArticlesView},
};
use crate::{newsroom::Place, page_data::page_data};

/// Shows the articles that the person may read, narrowed as the address says, and what can be done with many of them.
#[component]
pub(in crate::newsroom) fn ArticlesPage() -> impl IntoView {
    let query = use_location().query;
    let asked = move || {
        let query = query.read();
        (
            ArticlesQuery::read(&query),
            query.get("sau").unwrap_or_default(),
        )
    };
    let list = page_data(asked, |(query, after)| list_newsroom_articles(query, after));
    let act = ServerAction::<ActOnArticles>::new();
    let keeping = Keeping {
        save: ServerAction::new(),
        delete: ServerAction::new(),
    };
    let names = Names::default();
    Effect::new(move |_| {
        let is_changed = matches!(*act.value().read(), Some(Ok(_)))
            | matches!(*keeping.save.value().read(), Some(Ok(())))
            | keeping.delete.value().read().is_some();
        if is_changed {
            list.refetch();
        }
    });
    let ready = move |list: ArticlesView| {
        let shown = list.lines.iter().map(|line| (line.id, line.name()));
        names.update_value(|names| names.extend(shown));
        list_view(list, act, keeping)
    };
    view! {
        <Title text="Bài viết – Toà soạn" />
        <h1>"Bài viết"</h1>
        <p>
            <a class="button" href=Place::NewArticle.path()>
                "Viết bài mới"
            </a>
        </p>
        <DeedResults act names />
        <PlaceLoad data=list ready />
    }
}

fn list_view(list: ArticlesView, act: ServerAction<ActOnArticles>, keeping: Keeping) -> AnyView {
    let count = list.lines.len();
    let is_empty = count == 0 && list.flaws.is_empty();
    let next = list
        .next
        .as_deref()
        .map(|next| list.query.address(Some(next)));
    let lines = list
        .lines
        .into_iter()
        .enumerate()
        .map(|(place, line)| view! { <PickableLine place line /> })
        .collect_view();
    let deeds = (count > 0).then(|| {
        view! { <Deeds sections=list.sections.clone() tags=list.tags is_editor=list.is_editor act /> }
    });
    view! {
        <SavedFilters saved=list.saved query=list.query.clone() keeping />
        <ArticlesFilter
            query=list.query
            flaws=list.flaws
            sections=list.sections
            owners=list.owners
            authors=list.authors
        />
        <Shortcuts count />
        {is_empty.then(|| view! { <p>"Không có bài nào như vậy."</p> })}
        <ActionForm action=act>
            <ul class="article-lines">{lines}</ul>
            {deeds}
        </ActionForm>
        {next.map(|next| view! { <p><a class="button button--quiet" rel="next" href=next>"Cũ hơn"</a></p> })}
    }
    .into_any()
}

/// One article with the box that picks it.
#[component]
fn PickableLine(
    /// Its place in the list.
    place: usize,
    /// The article.
    line: ArticleLine,
) -> impl IntoView {
    let label = format!("Chọn bài {}", line.name());
    view! {
        <li class="article-line article-line--pickable">
            <label class="article-line__pick">
                <input type="checkbox" name="ids[]" id=pick_id(place) value=line.id.0 aria-label=label />
            </label>
            <div>
                <ArticleLineView line link_id=line_id(place) />
            </div>
        </li>
    }
}
