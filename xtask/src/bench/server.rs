//! A server that is measured: where it listens, how much time and memory it has used, and its end.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::console;
use crate::shell;

const PATIENCE: Duration = Duration::from_secs(30);

/// The kernel counts processor time in hundredths of a second on every machine that the portal is built for.
const MILLISECONDS_PER_TICK: f64 = 10.0;

/// A running server; dropping it stops it.
pub(crate) struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    child: Child,
}

impl Server {
    /// Starts a server that was told to take any free port, and waits until it says which one it took.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("a server cannot be started")?;
        let mut server = Self {
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            child,
        };
        let output = server.child.stdout.take();
        let said = listen(output.context("a server has no output")?);
        server.address = said
            .recv_timeout(PATIENCE)
            .context("a server does not say where it listens")?;
        Ok(server)
    }

    /// Processor time used so far, by the server and by the kernel for it.
    pub(crate) fn cpu_milliseconds(&self) -> Result<f64> {
        let line = self.read("stat")?;
        ticks(&line)
            .map(|ticks| ticks * MILLISECONDS_PER_TICK)
            .context("the server's processor time cannot be read")
    }

    /// The most memory held at once since [`Server::forget_peak`].
    pub(crate) fn peak_megabytes(&self) -> Result<f64> {
        let status = self.read("status")?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kibibytes = line.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok());
        let kibibytes = kibibytes.context("the server's peak memory cannot be read")?;
        Ok(kibibytes * 1024.0 / 1e6)
    }

    /// Lets the peak start anew; where the kernel refuses, it stays that of the whole run, which is no less true.
    pub(crate) fn forget_peak(&self) {
        let _ = fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5");
    }

    fn read(&self, file: &str) -> Result<String> {
        fs::read_to_string(format!("/proc/{}/{file}", self.child.id()))
            .context("the server has stopped")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let id = self.child.id().to_string();
        if shell::run_quietly(Command::new("kill").args(["-TERM", &id])).is_err() {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

/// Hears where the server listens; what it says afterwards is passed on.
fn listen(output: ChildStdout) -> Receiver<SocketAddr> {
    let (sender, address) = channel();
    thread::spawn(move || {
        let mut sender: Option<Sender<SocketAddr>> = Some(sender);
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            match (sender.take(), address_in(&line)) {
                (Some(waiting), Some(address)) => drop(waiting.send(address)),
                (waiting, _) => {
                    sender = waiting;
                    console::line(&line);
                }
            }
        }
    });
    address
}

fn address_in(line: &str) -> Option<SocketAddr> {
    line.rsplit_once("http://")?.1.trim().parse().ok()
}

/// The sum of the fields `utime` and `stime`; the name before them may hold spaces and brackets.
fn ticks(line: &str) -> Option<f64> {
    let fields: Vec<&str> = line.rsplit_once(')')?.1.split_whitespace().collect();
    let user: f64 = fields.get(11)?.parse().ok()?;
    let system: f64 = fields.get(12)?.parse().ok()?;
    Some(user + system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn processor_time_is_found_behind_a_name_with_brackets() {
        let line = "42 (a (b) c) S 1 42 42 0 -1 4194560 900 0 3 0 250 17 0 0 20 0 5 0 1 2 3";
        assert_eq!(ticks(line), Some(267.0));
        assert_eq!(ticks("42 (dinh) S 1"), None);
    }

    #[test]
    fn the_address_is_heard_from_what_the_portal_says() {
        let line = "Đình is serving Trang của phường on http://127.0.0.1:4321";
        assert_eq!(address_in(line), "127.0.0.1:4321".parse().ok());
        assert_eq!(address_in("http://nowhere"), None);
    }
}
