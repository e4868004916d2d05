//! Listens to a child process; where nobody watches, gives a sign of life now and then.

use std::io::{BufRead, BufReader, Read};
use std::process::Child;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::console;

const SIGN_OF_LIFE: Duration = Duration::from_secs(20);
const PATIENCE: Duration = Duration::from_millis(100);

/// The ear at a child's standard output and standard error.
pub(crate) struct Listener {
    words: Receiver<String>,
    lines: Vec<String>,
    echo: bool,
    began: Instant,
    last_sign: Instant,
}

impl Listener {
    /// Takes over the pipes of a child; with `echo` its lines are printed as they come.
    pub(crate) fn new(child: &mut Child, echo: bool) -> Self {
        let (sender, words) = channel();
        forward(child.stdout.take(), sender.clone());
        forward(child.stderr.take(), sender);
        Self {
            words,
            lines: Vec::new(),
            echo,
            began: Instant::now(),
            last_sign: Instant::now(),
        }
    }

    /// Collects every line until the child has ended.
    pub(crate) fn listen(mut self, child: &mut Child) -> Result<Vec<String>> {
        loop {
            match self.words.recv_timeout(PATIENCE) {
                Ok(line) => self.keep(line),
                Err(RecvTimeoutError::Disconnected) => break,
                // A daemon that the child leaves behind may hold the pipes open; the child's own end counts.
                Err(RecvTimeoutError::Timeout) if child.try_wait()?.is_some() => break,
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.give_sign();
        }
        Ok(self.lines)
    }

    fn keep(&mut self, line: String) {
        if self.echo {
            console::line(&line);
        }
        self.lines.push(line);
    }

    fn give_sign(&mut self) {
        if self.echo || self.last_sign.elapsed() < SIGN_OF_LIFE {
            return;
        }
        self.last_sign = Instant::now();
        let seconds = self.began.elapsed().as_secs();
        // Cargo's messages for programs stand between those for people.
        let mut for_people = self
            .lines
            .iter()
            .rev()
            .filter(|line| !line.starts_with('{'));
        let latest = for_people.next().map_or("", |line| line.trim());
        let latest: String = latest.chars().take(90).collect();
        console::line(&format!("  … {seconds} s  {latest}"));
    }
}

fn forward(pipe: Option<impl Read + Send + 'static>, sender: Sender<String>) {
    let Some(pipe) = pipe else { return };
    thread::spawn(move || {
        let mut reader = BufReader::new(pipe);
        let mut bytes = Vec::new();
        while reader
            .read_until(b'\n', &mut bytes)
            .is_ok_and(|read| read > 0)
        {
            let line = String::from_utf8_lossy(&bytes).trim_end().to_owned();
            bytes.clear();
            if sender.send(line).is_err() {
                break;
            }
        }
    });
}
