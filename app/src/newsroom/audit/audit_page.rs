//! The page of the audit log.

use domain::{AccountId, ArticleId, PageId, SurveyId, audit::SubjectKind};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{hooks::use_location, location::Url};

use super::{
    super::{PlaceLoad, words},
    api::list_audit,
    filter::AuditFilterForm,
    wire::{AuditLine, AuditQuery, AuditView},
};
use crate::{newsroom::Place, page_data::page_data, ui::Date};

/// Shows who did what to what, the newest first, with filters and a way to take it out as a file.
#[component]
pub(in crate::newsroom) fn AuditLogPage() -> impl IntoView {
    let query = use_location().query;
    let asked = move || {
        let query = query.read();
        (
            AuditQuery::read(&query),
            query.get("sau").unwrap_or_default(),
        )
    };
    let log = page_data(asked, |(query, after)| list_audit(query, after));
    view! { <PlaceLoad data=log ready=log_view /> }
}

fn log_view(log: AuditView) -> AnyView {
    let is_empty = log.lines.is_empty() && log.flaws.is_empty();
    let export = format!("/api/audit/export?{}", query_text(&log.query));
    let next = log.next.map(|next| {
        format!(
            "{}?{}&sau={}",
            Place::AuditLog.path(),
            query_text(&log.query),
            Url::escape(&next)
        )
    });
    let lines = log
        .lines
        .into_iter()
        .map(|line| view! { <Line line /> })
        .collect_view();
    view! {
        <Title text="Nhật ký – Toà soạn" />
        <h1>"Nhật ký"</h1>
        <p>"Nhật ký ghi lại ai đã làm gì, với mục nào và lúc nào. Không ai sửa hay xoá được nhật ký."</p>
        <AuditFilterForm query=log.query flaws=log.flaws people=log.people />
        <p>
            <a href=export rel="external" download="nhat-ky.csv" referrerpolicy="no-referrer">
                "Tải các dòng này về dạng CSV"
            </a>
        </p>
        {is_empty.then(|| view! { <p>"Không có dòng nào như vậy."</p> })}
        <ul class="audit">{lines}</ul>
        {next.map(|next| view! { <p><a class="button button--quiet" rel="next" href=next>"Cũ hơn"</a></p> })}
    }
    .into_any()
}

/// One deed.
#[component]
fn Line(
    /// The deed.
    line: AuditLine,
) -> impl IntoView {
    let who = if line.who.is_empty() {
        "Cổng thông tin".to_owned()
    } else {
        line.who
    };
    let title = match subject_path(line.kind, line.subject) {
        Some(path) => view! { <a href=path>{line.title}</a> }.into_any(),
        None => line.title.into_any(),
    };
    view! {
        <li class="audit__line">
            <p class="audit__deed">
                <span class="audit__who">{who}</span>
                " – "
                {words::act(line.act)}
                " – "
                <span class="audit__kind">{words::subject_kind(line.kind)}</span>
                " "
                <span class="audit__title">{title}</span>
            </p>
            <p class="audit__meta">
                <Date date=line.at />
                {(!line.detail.is_empty()).then(|| view! { <span>{line.detail}</span> })}
            </p>
        </li>
    }
}

/// Where the thing is kept, as far as it is still there.
fn subject_path(kind: SubjectKind, id: i64) -> Option<String> {
    let place = match kind {
        SubjectKind::Article => Place::Write(ArticleId(id)),
        SubjectKind::Page => Place::Page(PageId(id)),
        SubjectKind::Section => Place::Sections,
        SubjectKind::Tag => Place::Tags,
        SubjectKind::Survey => Place::Survey(SurveyId(id)),
        SubjectKind::Account => Place::Account(AccountId(id)),
        SubjectKind::Site => return None,
    };
    Some(place.path())
}

fn query_text(query: &AuditQuery) -> String {
    let pairs = query.pairs();
    let pairs = pairs
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", Url::escape(value)));
    pairs.collect::<Vec<_>>().join("&")
}
