//! Runs other programs: their progress on a terminal, else a sign of life now and then, and their words if they fail.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::console;
use crate::listener::Listener;

/// As many lines of a failed program are shown.
const LINES_SHOWN_MAX: usize = 400;

/// What a program printed, and whether it was content.
pub(crate) struct Outcome {
    /// Standard output and, where nobody watches, standard error.
    pub lines: Vec<String>,
    /// Whether the exit code was 0.
    pub success: bool,
}

/// Runs a program to its end; an exit code other than 0 is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    if console::is_live() {
        console::hand_over();
        let status = command.status().with_context(|| cannot_start(command))?;
        if status.success() {
            return Ok(());
        }
    } else if watch(command, Stdio::piped())?.success {
        return Ok(());
    }
    bail!("{} failed", name(command))
}

/// Runs a short program to its end without a word, unless it fails; may be called by several workers at once.
pub(crate) fn run_quietly(command: &mut Command) -> Result<()> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| cannot_start(command))?;
    if !output.status.success() {
        bail!(
            "{} failed: {}",
            name(command),
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(())
}

/// Runs a program to its end and keeps what it printed; a failed program has already been shown.
pub(crate) fn observe(command: &mut Command) -> Result<Outcome> {
    if console::is_live() {
        console::hand_over();
        watch(command, Stdio::inherit())
    } else {
        watch(command, Stdio::piped())
    }
}

/// Asks a program a short question; `None` if it is missing or says no.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Finds a program on the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// A program that is stopped by the kernel if the builder dies, in whatever way.
pub(crate) fn tied(program: &Path) -> Command {
    let Some(setpriv) = find("setpriv") else {
        return Command::new(program);
    };
    let mut command = Command::new(setpriv);
    command.args(["--pdeathsig", "INT", "--"]).arg(program);
    command
}

fn watch(command: &mut Command, stderr: Stdio) -> Result<Outcome> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(stderr)
        .spawn()
        .with_context(|| cannot_start(command))?;
    let echo = console::is_live();
    let lines = Listener::new(&mut child, echo).listen(&mut child)?;
    let success = child.wait()?.success();
    if !success && !echo {
        show(&lines);
    }
    Ok(Outcome { lines, success })
}

/// Shows what a failed program said, without the names of what it did well.
fn show(lines: &[String]) {
    let telling: Vec<&String> = lines.iter().filter(|line| !is_progress(line)).collect();
    let start = telling.len().saturating_sub(LINES_SHOWN_MAX);
    for line in &telling[start..] {
        console::line(line);
    }
}

fn is_progress(line: &str) -> bool {
    let verb = line.split_whitespace().next().unwrap_or_default();
    let verbs = [
        "Checking",
        "Compiling",
        "Downloaded",
        "Downloading",
        "Locking",
    ];
    line.starts_with(' ') && verbs.contains(&verb)
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start {}", name(command))
}

fn name(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}
