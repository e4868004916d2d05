//! The first page of the newsroom.

use leptos::prelude::*;
use leptos_meta::Title;

use super::{
    super::{PlaceLoad, articles::ArticleLineView},
    api::read_dashboard,
    wire::{DashboardView, Pile, PileKind, Troubles},
};
use crate::{newsroom::Place, page_data::page_data, ui::Date};

/// Shows what waits for the person, and how the portal is.
#[component]
pub(in crate::newsroom) fn DashboardPage() -> impl IntoView {
    let dashboard = page_data(|| (), |()| read_dashboard());
    view! { <PlaceLoad data=dashboard ready=dashboard_view /> }
}

fn dashboard_view(dashboard: DashboardView) -> AnyView {
    let piles = dashboard
        .piles
        .into_iter()
        .map(|pile| view! { <PileView pile /> })
        .collect_view();
    let corrections = (dashboard.corrections > 0).then(|| {
        let href = format!("{}?cho=ban-sua", Place::Articles.path());
        let text = format!("{} bài có bản sửa chưa đăng", dashboard.corrections);
        view! { <p><a href=href>{text}</a></p> }
    });
    view! {
        <Title text="Bàn làm việc – Toà soạn" />
        <h1>"Bàn làm việc"</h1>
        <p>
            <a class="button" href=Place::NewArticle.path()>
                "Viết bài mới"
            </a>
        </p>
        {dashboard.troubles.map(|troubles| view! { <TroublesView troubles /> })}
        <div class="dashboard">{piles}</div>
        {corrections}
        <Visits visits=dashboard.visits most_read=dashboard.most_read />
    }
    .into_any()
}

/// Articles that wait for the same thing.
#[component]
fn PileView(
    /// The articles.
    pile: Pile,
) -> impl IntoView {
    let title = match pile.kind {
        PileKind::Review => "Chờ duyệt",
        PileKind::Drafts => "Bạn đang viết",
        PileKind::Scheduled => "Hẹn giờ",
        PileKind::Expiring => "Sắp hết hạn",
    };
    let whole = format!("{}{}", Place::Articles.path(), pile.kind.query());
    let is_empty = pile.lines.is_empty();
    let lines = pile
        .lines
        .into_iter()
        .map(|line| view! { <li class="article-line"><ArticleLineView line /></li> })
        .collect_view();
    view! {
        <section class="pile">
            <h2 class="pile__title">
                <a href=whole>{format!("{title} ({})", pile.count)}</a>
            </h2>
            {is_empty.then(|| view! { <p>"Chưa có bài nào."</p> })}
            <ul class="article-lines">{lines}</ul>
        </section>
    }
}

/// Today's visits and what was read most.
#[component]
fn Visits(
    /// Visits of today and of yesterday, and visitors of this moment.
    visits: (i64, i64, i64),
    /// What was read most today: address, headline and views.
    most_read: Vec<(String, String, i64)>,
) -> impl IntoView {
    let (today, yesterday, online) = visits;
    let articles = most_read
        .into_iter()
        .map(|(address, title, views)| {
            view! {
                <li>
                    <a href=address>{title}</a>
                    {format!(" – {views} lượt xem")}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="pile">
            <h2 class="pile__title">"Bạn đọc hôm nay"</h2>
            <p>{format!("{today} lượt truy cập, hôm qua {yesterday}; đang trực tuyến {online}.")}</p>
            <ol>{articles}</ol>
        </section>
    }
}

/// What is wrong, or that nothing is.
#[component]
fn TroublesView(
    /// How the machine and the timetable are.
    troubles: Troubles,
) -> impl IntoView {
    let room = troubles.room.map(|(free, is_scarce)| {
        let class = if is_scarce {
            "form-message form-message--failed"
        } else {
            "dashboard__calm"
        };
        let advice = if is_scarce {
            " Hãy dọn bớt hoặc mở rộng ổ đĩa để không mất bài."
        } else {
            ""
        };
        view! { <p class=class>{format!("Ổ đĩa của cổng thông tin còn trống {free}.{advice}")}</p> }
    });
    let timetable = troubles.timetable_failed.map(|date| {
        view! {
            <p class="form-message form-message--failed">
                "Từ " <Date date />
                " bài hẹn giờ và thùng rác không được xử lý. Hãy xem nhật ký của máy chủ."
            </p>
        }
    });
    view! {
        {room}
        {timetable}
    }
}
