//! Two revisions of one article, compared.

use domain::{ArticleId, RevisionId};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::{
    api::compare_revisions,
    difference::DifferenceView,
    history::{ComparisonView, RevisionLine},
};
use crate::{
    error::AppError,
    newsroom::{Place, PlaceLoad},
    page_data::page_data,
    ui::Date,
};

/// Shows how one revision differs from another, in words.
#[component]
pub(crate) fn ComparePage(
    /// The article.
    id: ArticleId,
) -> impl IntoView {
    let query = use_location().query;
    let revision = move |name: &str| {
        query
            .read()
            .get(name)
            .and_then(|text| text.parse().ok().map(RevisionId))
    };
    let both = move || revision("tu").zip(revision("den"));
    let comparison = page_data(both, move |both| async move {
        let (from, to) = both.ok_or(AppError::NotFound)?;
        compare_revisions(id, from, to).await
    });
    view! {
        <Title text="So sánh phiên bản – Toà soạn" />
        <h1>"So sánh phiên bản"</h1>
        <PlaceLoad data=comparison ready=comparison_view />
    }
}

fn comparison_view(comparison: ComparisonView) -> AnyView {
    let article = comparison.article;
    view! {
        <p>
            <a href=Place::Write(article).path()>{comparison.title}</a>
            " · "
            <a href=Place::Revisions(article).path()>"Các phiên bản"</a>
        </p>
        <p>"Từ " {line(comparison.from)} " đến " {line(comparison.to)} "."</p>
        <p class="difference__legend">
            <ins>"Phần thêm"</ins>
            " "
            <del>"Phần bỏ"</del>
        </p>
        <DifferenceView difference=comparison.difference />
    }
    .into_any()
}

fn line(revision: RevisionLine) -> impl IntoView {
    view! {
        <strong><Date date=revision.made /></strong>
        {format!(" ({})", revision.by)}
    }
}
