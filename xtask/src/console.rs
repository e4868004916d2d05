//! What reaches the terminal: one line at a time, so that a step's announcement and its time can share one.

use std::env::var_os;
use std::io::{IsTerminal, Write, stderr, stdout};
use std::sync::Mutex;

/// Whether a line has been begun and waits for its rest.
static LINE_IS_OPEN: Mutex<bool> = Mutex::new(false);

/// Says whether a person watches, to whom the children may draw their own progress.
pub(crate) fn is_live() -> bool {
    stdout().is_terminal() && stderr().is_terminal() && var_os("CI").is_none()
}

/// Begins a line that [`finish`] may complete.
pub(crate) fn begin(text: &str) {
    print(true, |_| text.to_owned());
}

/// Completes the line that was begun; repeats its beginning if something else was printed since.
pub(crate) fn finish(beginning: &str, rest: &str) {
    print(false, |is_open| {
        if is_open {
            format!("{rest}\n")
        } else {
            format!("{beginning}{rest}\n")
        }
    });
}

/// Prints a whole line.
pub(crate) fn line(text: &str) {
    print(false, |is_open| {
        let gap = if is_open { "\n" } else { "" };
        format!("{gap}{text}\n")
    });
}

/// Ends a line that was begun, because a child process is about to write on its own.
pub(crate) fn hand_over() {
    print(false, |is_open| {
        if is_open {
            "\n".to_owned()
        } else {
            String::new()
        }
    });
}

/// A closed pipe at the other end is no reason to stop a build, hence no error is passed on.
fn print(stays_open: bool, text: impl FnOnce(bool) -> String) {
    let mut is_open = LINE_IS_OPEN
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let mut out = stdout().lock();
    let _ = out.write_all(text(*is_open).as_bytes());
    let _ = out.flush();
    *is_open = stays_open;
}
