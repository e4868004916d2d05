//! The saved states of one article.

use domain::{ArticleId, RevisionId};
use leptos::{form::ActionForm, prelude::*};
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::{
    api::{RestoreRevision, UnshareRevision, list_revisions},
    history::{HistoryView, RevisionLine, Sitting},
    links::PreviewLinks,
};
use crate::{
    newsroom::{Outcome, Place, PlaceLoad, refresh_after},
    page_data::page_data,
    ui::Date,
};

/// Brings a revision back.
type Restore = ServerAction<RestoreRevision>;

/// Shows who saved what and when, and the ways to compare, preview and restore.
#[component]
pub(crate) fn RevisionsPage(
    /// The article.
    id: ArticleId,
) -> impl IntoView {
    let query = use_location().query;
    let after = move || {
        query
            .read()
            .get("sau")
            .and_then(|after| after.parse().ok().map(RevisionId))
    };
    let history = page_data(after, move |after| list_revisions(id, after));
    let restore = Restore::new();
    let unshare = ServerAction::<UnshareRevision>::new();
    refresh_after(*restore, history);
    refresh_after(*unshare, history);
    let ready = move |history: HistoryView| history_view(history, restore, unshare);
    view! {
        <Title text="Các phiên bản – Toà soạn" />
        <h1>"Các phiên bản"</h1>
        <Outcome deed=*restore done="Đã khôi phục thành phiên bản mới nhất." />
        <Outcome deed=*unshare done="Đã thu hồi đường dẫn; ai mở nữa cũng không thấy bài." />
        <PlaceLoad data=history ready />
    }
}

fn history_view(
    history: HistoryView,
    restore: Restore,
    unshare: ServerAction<UnshareRevision>,
) -> AnyView {
    let article = history.article;
    let head = history.head;
    let may_save = history.may_save;
    let sittings = history
        .sittings
        .into_iter()
        .map(|sitting| view! { <SittingView article head may_save sitting restore /> })
        .collect_view();
    let older = history
        .next
        .map(|next| format!("{}?sau={}", Place::Revisions(article).path(), next.0));
    view! {
        <p>
            <a href=Place::Write(article).path()>{history.title}</a>
        </p>
        <PreviewLinks article links=history.links unshare />
        <ol class="revisions">{sittings}</ol>
        {older.map(|address| view! { <a class="button button--quiet" href=address>"Cũ hơn"</a> })}
    }
    .into_any()
}

/// The last revision of a sitting, with those that were saved on the way there folded away.
#[component]
fn SittingView(
    /// The article.
    article: ArticleId,
    /// Its latest revision.
    head: RevisionId,
    /// True while the person may bring a revision back.
    may_save: bool,
    /// The sitting.
    sitting: Sitting,
    /// Brings a revision back.
    restore: Restore,
) -> impl IntoView {
    let count = sitting.earlier.len();
    let show = move |revision| view! { <RevisionView article head may_save revision restore /> };
    let earlier = sitting
        .earlier
        .into_iter()
        .map(|revision| view! { <li>{show(revision)}</li> })
        .collect_view();
    view! {
        <li class="revisions__sitting">
            {show(sitting.last)}
            {(count > 0)
                .then(|| {
                    view! {
                        <details>
                            <summary>{format!("{count} lần tự lưu trước đó")}</summary>
                            <ol class="revisions revisions--earlier">{earlier}</ol>
                        </details>
                    }
                })}
        </li>
    }
}

/// One revision with what can be done with it.
#[component]
fn RevisionView(
    /// The article.
    article: ArticleId,
    /// Its latest revision.
    head: RevisionId,
    /// True while the person may bring a revision back.
    may_save: bool,
    /// The revision.
    revision: RevisionLine,
    /// Brings a revision back.
    restore: Restore,
) -> impl IntoView {
    let id = revision.id;
    let is_head = id == head;
    let with = |before: RevisionId, label: &'static str| {
        let address = compare_address(article, before, id);
        view! { <a href=address>{label}</a> }
    };
    view! {
        <p class="revisions__line">
            <strong><Date date=revision.made /></strong>
            {format!(" – {}, {}", revision.by, lower_first(&revision.what))}
            {is_head.then(|| view! { <span class="badge">"Mới nhất"</span> })}
            {revision.was_published.then(|| view! { <span class="badge badge--open">"Đã xuất bản"</span> })}
        </p>
        <p class="revisions__title">{revision.title}</p>
        <div class="revisions__ways">
            {revision.before.map(|before| with(before, "So với bản trước"))}
            {(!is_head).then(|| view! { <a href=compare_address(article, id, head)>"So với bản mới nhất"</a> })}
            <form method="post" action="/api/desk/share" target="_blank">
                <input type="hidden" name="id" value=article.0 />
                <input type="hidden" name="revision" value=id.0 />
                <button class="button button--quiet" type="submit">
                    "Xem trước"
                </button>
            </form>
            {(may_save && !is_head)
                .then(|| {
                    view! {
                        <ActionForm action=restore>
                            <input type="hidden" name="id" value=article.0 />
                            <input type="hidden" name="revision" value=id.0 />
                            <button class="button button--quiet" type="submit" disabled=restore.pending()>
                                "Khôi phục"
                            </button>
                        </ActionForm>
                    }
                })}
        </div>
    }
}

fn compare_address(article: ArticleId, from: RevisionId, to: RevisionId) -> String {
    format!(
        "{}?tu={}&den={}",
        Place::Compare(article).path(),
        from.0,
        to.0
    )
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}
