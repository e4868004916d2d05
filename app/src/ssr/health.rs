//! How the portal's own machine and its timetable are, for those who look after them.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, Utc};

/// What is noted about the portal's own work while it runs.
#[derive(Debug, Default)]
pub struct Health {
    data_folder: PathBuf,
    timetable_failed_at: Mutex<Option<DateTime<Utc>>>,
}

/// How much room there is where the data lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Room {
    /// What is free, in bytes.
    pub(crate) free: u64,
    /// All of it, in bytes.
    pub(crate) total: u64,
}

impl Health {
    /// Looks after the disk on which this folder lies.
    #[must_use]
    pub fn new(data_folder: PathBuf) -> Self {
        Self {
            data_folder,
            timetable_failed_at: Mutex::default(),
        }
    }

    /// Notes that the timetable could not be kept, or that it is kept.
    pub fn note_timetable(&self, failed_at: Option<DateTime<Utc>>) {
        let kept = &self.timetable_failed_at;
        *kept.lock().unwrap_or_else(PoisonError::into_inner) = failed_at;
    }

    /// Since when the timetable cannot be kept, if it cannot.
    pub(crate) fn timetable_failed_at(&self) -> Option<DateTime<Utc>> {
        let kept = &self.timetable_failed_at;
        *kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How much room there is for data; nothing when the machine does not tell.
    pub(crate) fn room(&self) -> Option<Room> {
        let disk = rustix::fs::statvfs(&self.data_folder).ok()?;
        Some(Room {
            free: disk.f_bavail.saturating_mul(disk.f_frsize),
            total: disk.f_blocks.saturating_mul(disk.f_frsize),
        })
    }
}

impl Room {
    /// True when data may soon find no room: less than a gigabyte, or less than a twentieth of the disk.
    pub(crate) fn is_scarce(self) -> bool {
        self.free < 1_000_000_000 || self.free < self.total / 20
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_there_has_room_and_one_that_is_not_tells_nothing() {
        let here = Health::new(std::env::temp_dir()).room();
        assert!(here.is_some_and(|room| room.total >= room.free && room.total > 0));
        assert_eq!(Health::new("/khong/co".into()).room(), None);
    }

    #[test]
    fn room_is_scarce_below_a_gigabyte_and_below_a_twentieth() {
        let scarce = |free, total| Room { free, total }.is_scarce();
        assert!(scarce(900_000_000, 10_000_000_000));
        assert!(scarce(4_000_000_000, 100_000_000_000));
        assert!(!scarce(6_000_000_000, 100_000_000_000));
    }
}
