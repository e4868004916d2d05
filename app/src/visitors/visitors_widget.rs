//! The four visitor numbers, right in the first HTML and live from then on.

use domain::visitors::VisitorNumbers;
use leptos::prelude::*;

use super::LiveNumbers;
use crate::paths;

/// Shows the visitor numbers and keeps them up to date.
#[component]
pub(crate) fn VisitorsWidget(
    /// The numbers of the moment at which the page was made.
    numbers: VisitorNumbers,
) -> impl IntoView {
    let numbers = LiveNumbers::after(numbers);
    let row = move |term: &'static str, number: fn(&VisitorNumbers) -> i64| {
        view! {
            <div class="visitors__row">
                <dt>{term}</dt>
                <dd>{move || numbers.with(number)}</dd>
            </div>
        }
    };
    view! {
        <section class="widget visitors" aria-label="Thống kê truy cập">
            <h2 class="widget__title">
                <a href=paths::STATISTICS>"Thống kê truy cập"</a>
            </h2>
            <dl class="visitors__numbers">
                {row("Tổng số lượt truy cập", |numbers| numbers.total)}
                {row("Trực tuyến", |numbers| numbers.online)} {row("Hôm nay", |numbers| numbers.today)}
                {row("Hôm qua", |numbers| numbers.yesterday)}
            </dl>
        </section>
    }
}
