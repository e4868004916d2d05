//! Announces each step of a command with its time, and sums up in the end where the minutes went.

use std::time::{Duration, Instant};

use anyhow::Result;

use crate::console;

/// Steps shorter than this are left out of the summary.
const WORTH_A_LINE: Duration = Duration::from_millis(500);

/// The steps that a command has taken so far.
pub(crate) struct Steps {
    began: Instant,
    taken: Vec<(String, Duration)>,
}

impl Steps {
    /// Starts the clock.
    pub(crate) fn new() -> Self {
        Self {
            began: Instant::now(),
            taken: Vec::new(),
        }
    }

    /// Announces a step, takes it and prints how long it took.
    pub(crate) fn take<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let beginning = format!("▸ {name} … ");
        console::begin(&beginning);
        let began = Instant::now();
        let result = work();
        let time = began.elapsed();
        let verdict = if result.is_ok() { "" } else { "  failed" };
        console::finish(&beginning, &format!("{}{verdict}", seconds(time)));
        self.taken.push((name.to_owned(), time));
        result
    }

    /// Prints the table of steps that were worth waiting for, and the total.
    pub(crate) fn print_summary(&self) {
        console::line("");
        for (name, time) in &self.taken {
            if *time >= WORTH_A_LINE {
                console::line(&table_row(name, *time));
            }
        }
        console::line(&table_row("total", self.began.elapsed()));
        console::line("");
    }
}

fn table_row(name: &str, time: Duration) -> String {
    format!("  {name:<44} {:>9}", seconds(time))
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
