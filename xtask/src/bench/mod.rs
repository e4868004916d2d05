//! `cargo xtask bench`: what a page and a save cost, beside a program that sends the same bytes from memory.

mod answer;
mod budget;
mod load;
mod loaded;
mod measure;
mod scenario;
mod server;
mod stage;
mod table;
mod target;

use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::Args;

use self::measure::Figures;
use self::scenario::Scenario;
use self::stage::Stage;
use self::table::Row;
use self::target::Target;
use crate::build;
use crate::console;
use crate::step::Steps;
use crate::toolchain::Choice;

/// A ward's server has this much to spare for the portal.
const MEMORY_MEGABYTES_MAX: f64 = 80.0;
const ARTICLE_CPU_MILLISECONDS_MAX: f64 = 1.0;
const ARTICLE_WAIT_MILLISECONDS_MAX: f64 = 3.0;
const DESK_CPU_MILLISECONDS_MAX: f64 = 5.0;
const AUTOSAVE_CPU_MILLISECONDS_MAX: f64 = 3.0;

/// How long and over how much news is measured.
#[derive(Args)]
pub(crate) struct Options {
    /// Seconds of each measurement.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=600))]
    seconds: u32,
    /// Generated articles; at least 2,000, so that each section has the twenty pages that are read.
    #[arg(long, default_value_t = 2000, value_parser = clap::value_parser!(u32).range(2000..=100_000))]
    articles: u32,
    /// Generated articles of the second portal, on which the newsroom is measured once more.
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(2000..=200_000))]
    archive: u32,
}

/// Builds the release, measures it and prints the figures; a target that is missed is a figure, not a failure.
pub(crate) fn run(options: &Options, choice: Choice) -> Result<ExitCode> {
    let mut steps = Steps::new();
    let (rust, project) = build::ready(choice, &mut steps)?;
    load::ready(&mut steps)?;
    let binary = build::release(rust, &project, &mut steps)?;
    let stage = Stage::set(rust, &project, &binary, options.articles, &mut steps)?;
    let seconds = options.seconds;
    let readers = measure(
        &stage,
        &scenario::of_readers(&stage.filling),
        seconds,
        &mut steps,
    )?;
    let mut targets = speed_targets(&readers)?;
    targets.extend(budget::targets(&stage, &project)?);
    let desk = measure(
        &stage,
        &scenario::of_newsroom(&stage.filling),
        seconds,
        &mut steps,
    )?;
    targets.extend(desk_targets(&desk, options.articles));
    let rows: Vec<Row> = readers.into_iter().chain(desk).collect();
    drop(stage);
    let stage = Stage::set(rust, &project, &binary, options.archive, &mut steps)?;
    // Read first, so that the newsroom has as much to count as an archive that people read.
    let article = &scenario::of_readers(&stage.filling)[..1];
    let mut archive = measure(&stage, article, seconds, &mut steps)?;
    let desk = measure(
        &stage,
        &scenario::of_newsroom(&stage.filling),
        seconds,
        &mut steps,
    )?;
    targets.extend(desk_targets(&desk, options.archive));
    archive.extend(desk);
    steps.print_summary();
    table::print(&rows, options.articles, seconds);
    table::print(&archive, options.archive, seconds);
    target::print(&targets);
    console::line("");
    Ok(ExitCode::SUCCESS)
}

fn measure(
    stage: &Stage,
    scenarios: &[Scenario],
    seconds: u32,
    steps: &mut Steps,
) -> Result<Vec<Row>> {
    let take = |server, scenario| measure::take(server, scenario, stage.scratch.path(), seconds);
    scenarios
        .iter()
        .map(|scenario| {
            steps.take(&format!("measure: {}", scenario.name), || {
                Ok(Row {
                    name: scenario.name,
                    portal: take(&stage.portal, scenario)?,
                    yardstick: take(&stage.yardstick, scenario)?,
                })
            })
        })
        .collect()
}

fn desk_targets(rows: &[Row], articles: u32) -> Vec<Target> {
    let target = |row: &Row| {
        let limit = match row.name {
            scenario::AUTOSAVE => AUTOSAVE_CPU_MILLISECONDS_MAX,
            _ => DESK_CPU_MILLISECONDS_MAX,
        };
        let name = format!("{}, {articles} articles: CPU per request", row.name);
        Target::at_most(&name, row.portal.cpu_milliseconds, limit, "ms")
    };
    rows.iter().map(target).collect()
}

fn speed_targets(rows: &[Row]) -> Result<Vec<Target>> {
    ensure!(!rows.is_empty(), "nothing was measured");
    let article: &Figures = &rows[0].portal;
    let peak = rows.iter().map(|row| row.portal.peak_megabytes);
    Ok(vec![
        Target::at_most(
            "article page: CPU per request",
            article.cpu_milliseconds,
            ARTICLE_CPU_MILLISECONDS_MAX,
            "ms",
        ),
        Target::at_most(
            "article page: p50 at concurrency 1",
            article.alone_p50_milliseconds,
            ARTICLE_WAIT_MILLISECONDS_MAX,
            "ms",
        ),
        Target::at_most(
            "portal: peak memory",
            peak.fold(0.0, f64::max),
            MEMORY_MEGABYTES_MAX,
            "MB",
        ),
    ])
}
