//! A bar for each day, drawn without any script.

use leptos::prelude::*;

use super::api::DayBar;

const WIDTH: i64 = 720;
const HEIGHT: i64 = 220;
const BAR_GAP: i64 = 4;

/// Draws the visits of some days; the table beside it says the same in words.
#[component]
pub(crate) fn DayChart(
    /// The days, the oldest first.
    days: Vec<DayBar>,
) -> impl IntoView {
    let ends = days
        .first()
        .zip(days.last())
        .map(|(first, last)| (first.day.clone(), last.day.clone()));
    let most = days.iter().map(|day| day.visits).max().unwrap_or(0).max(1);
    let slot = WIDTH / i64::try_from(days.len().max(1)).unwrap_or(WIDTH);
    let bars = (0_i64..)
        .zip(days)
        .map(|(index, day)| {
            let height = bar_height(day.visits, most);
            view! {
                <rect
                    class="day-chart__bar"
                    x=index * slot + BAR_GAP / 2
                    y=HEIGHT - height
                    width=slot - BAR_GAP
                    height=height
                    rx="2"
                >
                    <title>{format!("{}: {} lượt", day.day, day.visits)}</title>
                </rect>
            }
        })
        .collect_view();
    let scale = ends.map(|(first, last)| {
        view! {
            <p class="day-chart__scale" aria-hidden="true">
                <span>{first}</span>
                <span>{format!("cao nhất: {most} lượt")}</span>
                <span>{last}</span>
            </p>
        }
    });
    view! {
        <svg class="day-chart" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label="Biểu đồ lượt truy cập theo ngày">
            {bars}
            <line class="day-chart__base" x1="0" y1=HEIGHT x2=WIDTH y2=HEIGHT />
        </svg>
        {scale}
    }
}

/// A day with visits is never invisible.
fn bar_height(visits: i64, most: i64) -> i64 {
    let height = visits * HEIGHT / most;
    if visits > 0 { height.max(2) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_day_fills_the_chart_and_a_single_visit_is_seen() {
        assert_eq!(bar_height(500, 500), HEIGHT);
        assert_eq!(bar_height(1, 100_000), 2);
        assert_eq!(bar_height(0, 500), 0);
    }
}
