//! The table of figures, for a terminal of 100 columns.

use super::measure::Figures;
use crate::console;

/// One scenario on both servers.
pub(crate) struct Row {
    /// What was done.
    pub name: &'static str,
    /// On the portal.
    pub portal: Figures,
    /// On the yardstick.
    pub yardstick: Figures,
}

/// Prints the figures of all scenarios, the yardstick's below the portal's.
pub(crate) fn print(rows: &[Row], articles: u32, seconds: u32) {
    console::line(&format!(
        "The portal with {articles} articles, and below it a program that sends the same bytes from memory."
    ));
    console::line(&format!(
        "16 requests at a time; “alone” is one at a time; {seconds} s each; CPU is user + system."
    ));
    console::line("");
    console::line(&line(
        "",
        [
            "requests/s",
            "p50 ms",
            "p99 ms",
            "alone p50 ms",
            "CPU ms/req",
            "peak MB",
        ]
        .map(str::to_owned),
    ));
    for row in rows {
        console::line(&line(row.name, cells(&row.portal)));
        console::line(&line("  yardstick", cells(&row.yardstick)));
    }
    console::line("");
}

fn cells(figures: &Figures) -> [String; 6] {
    [
        format!("{:.0}", figures.requests_per_second),
        format!("{:.2}", figures.p50_milliseconds),
        format!("{:.2}", figures.p99_milliseconds),
        format!("{:.3}", figures.alone_p50_milliseconds),
        format!("{:.3}", figures.cpu_milliseconds),
        format!("{:.1}", figures.peak_megabytes),
    ]
}

fn line(name: &str, cells: [String; 6]) -> String {
    let [rate, p50, p99, alone, cpu, peak] = cells;
    format!("  {name:<24}{rate:>12}{p50:>10}{p99:>10}{alone:>14}{cpu:>12}{peak:>10}")
}
