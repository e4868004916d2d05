//! The public statistics page; its code is loaded only by those who open it.

use domain::visitors::VisitorNumbers;
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::{
    LiveNumbers,
    api::{DayBar, Statistics, read_statistics},
    chart::DayChart,
};
use crate::{
    layout::{Head, PageLoad},
    page_data::page_data,
};

/// The route of the statistics page.
pub(crate) struct StatisticsPage;

#[lazy_route]
impl LazyRoute for StatisticsPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let statistics = page_data(|| (), |()| read_statistics());
        view! { <PageLoad data=statistics ready=statistics_view /> }.into_any()
    }
}

fn statistics_view(statistics: Statistics) -> AnyView {
    let numbers = LiveNumbers::after(statistics.numbers);
    let figure = move |term: &'static str, number: fn(&VisitorNumbers) -> i64| {
        view! {
            <div class="figures__entry">
                <dt>{term}</dt>
                <dd>{move || numbers.with(number)}</dd>
            </div>
        }
    };
    view! {
        <Head head=statistics.head />
        <h1>"Thống kê truy cập"</h1>
        <dl class="figures">
            {figure("Tổng số lượt truy cập", |numbers| numbers.total)}
            {figure("Trực tuyến", |numbers| numbers.online)}
            {figure("Hôm nay", |numbers| numbers.today)}
            {figure("Hôm qua", |numbers| numbers.yesterday)}
        </dl>
        <h2>"30 ngày gần đây"</h2>
        <DayChart days=statistics.days.clone() />
        <details class="day-table">
            <summary>"Xem số liệu từng ngày"</summary>
            <DayTable days=statistics.days />
        </details>
        <h2>"Chúng tôi đếm thế nào"</h2>
        <p>
            "Một lượt truy cập là một lần đến thăm trang: người quay lại sau hơn 30 phút được tính là một lượt mới. "
            "Trực tuyến là số người có mặt trong 5 phút gần nhất. Máy tìm kiếm không được tính. "
            "Trang không dùng cookie để đếm và không lưu địa chỉ của người đọc."
        </p>
    }
    .into_any()
}

/// The chart's figures as a table, the latest day first.
#[component]
fn DayTable(
    /// The days, the oldest first.
    days: Vec<DayBar>,
) -> impl IntoView {
    let rows = days
        .into_iter()
        .rev()
        .map(|day| {
            view! {
                <tr>
                    <th scope="row">{day.day}</th>
                    <td>{day.visits}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">"Ngày"</th>
                    <th scope="col">"Lượt truy cập"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
