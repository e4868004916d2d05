//! The figures of one scenario on one server.

use std::path::Path;

use anyhow::Result;

use super::load::{self, Pressure};
use super::scenario::Scenario;
use super::server::Server;

const CONCURRENCY: u32 = 16;
const WARM_UP_SECONDS: u32 = 2;

/// What was measured.
pub(crate) struct Figures {
    /// Answers per second at concurrency 16.
    pub requests_per_second: f64,
    /// Half of the answers were faster, at concurrency 16.
    pub p50_milliseconds: f64,
    /// All but one in a hundred were faster, at concurrency 16.
    pub p99_milliseconds: f64,
    /// Half of the answers were faster when one reader asked at a time.
    pub alone_p50_milliseconds: f64,
    /// Processor time of the server per answer, the kernel's part included.
    pub cpu_milliseconds: f64,
    /// The most memory that the server held at once.
    pub peak_megabytes: f64,
}

/// Warms a server up, looking at every answer, then measures it under load and with one reader alone.
pub(crate) fn take(
    server: &Server,
    scenario: &Scenario,
    scratch: &Path,
    seconds: u32,
) -> Result<Figures> {
    let put_on = |concurrency, seconds, is_check| {
        let pressure = Pressure {
            concurrency,
            seconds,
            is_check,
        };
        load::put_on(server.address, scenario, pressure, scratch)
    };
    server.forget_peak();
    put_on(CONCURRENCY, WARM_UP_SECONDS, true)?;
    let cpu_before = server.cpu_milliseconds()?;
    let loaded = put_on(CONCURRENCY, seconds, false)?;
    let cpu = server.cpu_milliseconds()? - cpu_before;
    let alone = put_on(1, seconds, false)?;
    Ok(Figures {
        requests_per_second: loaded.requests / loaded.microseconds * 1e6,
        p50_milliseconds: loaded.p50_microseconds / 1e3,
        p99_milliseconds: loaded.p99_microseconds / 1e3,
        alone_p50_milliseconds: alone.p50_microseconds / 1e3,
        cpu_milliseconds: cpu / loaded.requests,
        peak_megabytes: server.peak_megabytes()?,
    })
}
