//! Counts the bytes and lines that were read, and stops a record that never ends.

use std::io::{self, BufRead, Read};

/// An input that knows how far it was read and how much the present record may still take.
pub(crate) struct Meter<R> {
    input: R,
    bytes: u64,
    line: u64,
    budget: u64,
}

impl<R: BufRead> Meter<R> {
    pub(crate) fn new(input: R, budget: u64) -> Self {
        Self {
            input,
            bytes: 0,
            line: 1,
            budget,
        }
    }

    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }

    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    /// True when the input has nothing more.
    pub(crate) fn is_at_end(&mut self) -> bool {
        self.input.fill_buf().is_ok_and(<[u8]>::is_empty)
    }

    pub(crate) fn is_spent(&self) -> bool {
        self.budget == 0
    }

    pub(crate) fn allow(&mut self, budget: u64) {
        self.budget = budget;
    }
}

impl<R: BufRead> Read for Meter<R> {
    fn read(&mut self, target: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(target.len());
        target[..count].copy_from_slice(&available[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Meter<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.budget == 0 {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        let available = self.input.fill_buf()?;
        let count = usize::try_from(self.budget)
            .map_or(available.len(), |budget| available.len().min(budget));
        Ok(&available[..count])
    }

    fn consume(&mut self, count: usize) {
        // The bytes lie in the buffer that the last `fill_buf` filled, so asking again reads nothing.
        if let Ok(available) = self.input.fill_buf() {
            let taken = available.iter().take(count);
            self.line += taken.filter(|byte| **byte == b'\n').count() as u64;
        }
        self.input.consume(count);
        self.bytes += count as u64;
        self.budget = self.budget.saturating_sub(count as u64);
    }
}
