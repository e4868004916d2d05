//! The revisions of a standing page: the list, the comparison of two, and bringing one back.

use domain::PageId;
use leptos::prelude::*;

use super::{
    api::RestorePage,
    wire::{Comparison, PageDesk, RevisionLine},
};
use crate::{
    desk::{Difference, DifferenceView},
    newsroom::{
        Place,
        arrange::{Outcome, refresh_after},
    },
    page_data::PageData,
    ui::Date,
};

/// Shows the revisions, newest first.
#[component]
pub(super) fn RevisionList(
    /// The page.
    id: PageId,
    /// The number of the latest revision.
    latest: i32,
    /// The revisions.
    revisions: Vec<RevisionLine>,
    /// The revision behind which the list goes on, if it does.
    older: Option<i32>,
    /// What shows the page, to be asked for anew.
    desk: PageData<PageDesk>,
) -> impl IntoView {
    let restore = ServerAction::<RestorePage>::new();
    refresh_after(*restore, desk);
    let rows = revisions
        .into_iter()
        .map(|revision| view! { <RevisionRow id latest revision restore /> })
        .collect_view();
    let older = older.map(|before| {
        let address = format!("{}?truoc={before}", Place::Page(id).path());
        view! {
            <p>
                <a class="button button--quiet" href=address>
                    "Các phiên bản cũ hơn"
                </a>
            </p>
        }
    });
    view! {
        <h2>"Các phiên bản"</h2>
        <Outcome deed=*restore done="Đã đưa phiên bản ấy trở lại." />
        <ol class="kept-list">{rows}</ol>
        {older}
    }
}

/// One revision with the ways to compare it and to bring it back.
#[component]
fn RevisionRow(
    /// The page.
    id: PageId,
    /// The number of the latest revision.
    latest: i32,
    /// The revision.
    revision: RevisionLine,
    /// Brings it back.
    restore: ServerAction<RestorePage>,
) -> impl IntoView {
    let number = revision.number;
    let restored = revision
        .restored_from
        .map(|from| format!(" Đưa phiên bản {from} trở lại."));
    let by = (!revision.by.is_empty()).then(|| format!(", {}", revision.by));
    let is_earlier = number < latest;
    let compare = move |other: i32| {
        let (from, to) = (number.min(other), number.max(other));
        let address = format!("{}?tu={from}&den={to}", Place::Page(id).path());
        view! { <a href=address>{format!("So với phiên bản {other}")}</a> }
    };
    let before = number - 1;
    view! {
        <li class="kept-list__entry">
            <p class="kept-list__head">
                <strong>{format!("Phiên bản {number}")}</strong>
                <span class="kept-list__note">
                    <Date date=revision.saved />
                    {by}
                    "."
                    {restored}
                </span>
                {(before > 0).then(|| compare(before))}
                {is_earlier.then(|| compare(latest))}
            </p>
            {is_earlier
                .then(|| {
                    view! {
                        <ActionForm action=restore>
                            <input type="hidden" name="id" value=id.0 />
                            <input type="hidden" name="number" value=number />
                            <button class="button button--quiet" type="submit">
                                {format!("Đưa phiên bản {number} trở lại")}
                            </button>
                        </ActionForm>
                    }
                })}
        </li>
    }
}

/// How two revisions differ.
#[component]
pub(super) fn ComparisonView(
    /// The comparison.
    comparison: Comparison,
) -> impl IntoView {
    let titles = comparison.titles.map(|(before, after)| {
        view! {
            <p>
                "Tiêu đề: " <del>{before}</del> " " <ins>{after}</ins>
            </p>
        }
    });
    let difference = Difference {
        fields: Vec::new(),
        text: comparison.text,
    };
    view! {
        <section aria-label="So sánh">
            <h2>{format!("Từ phiên bản {} đến phiên bản {}", comparison.from, comparison.to)}</h2>
            {titles}
            <DifferenceView difference />
        </section>
    }
}
