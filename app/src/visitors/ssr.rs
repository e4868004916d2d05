//! Where the statistics page's figures come from.

use chrono::Days;
use domain::{time::short_date, visitors::DayVisits};

use super::api::{DayBar, Statistics};
use crate::{error::AppError, paths, ssr::AppState};

const DAYS_SHOWN: u64 = 30;

/// Puts the page together for this moment.
pub(super) async fn statistics(state: &AppState) -> Result<Statistics, AppError> {
    let today = state.site.time_zone.day(state.clock.now());
    let first = today
        .checked_sub_days(Days::new(DAYS_SHOWN - 1))
        .unwrap_or(today);
    let days = state.store.visitors().daily(first, today).await?;
    Ok(Statistics {
        head: state.head(
            "Thống kê truy cập",
            "Số lượt truy cập của trang thông tin theo ngày, cập nhật liên tục.",
            paths::STATISTICS,
        ),
        numbers: state.counter.numbers(),
        days: days.into_iter().map(day_bar).collect(),
    })
}

fn day_bar(DayVisits { day, visits }: DayVisits) -> DayBar {
    DayBar {
        day: short_date(day),
        visits,
    }
}
