//! How the text on the desk stands to what the portal has saved, and when to try again.

use std::time::Duration;

use crate::error::AppError;

/// How long the desk waits after the last change before it saves by itself.
pub(super) const AUTOSAVE_AFTER: Duration = Duration::from_secs(1);

/// The state of the text on the desk.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum SaveState {
    /// Nothing was typed yet.
    Untouched,
    /// Something was typed and will be saved.
    Typed,
    /// It is on its way.
    Saving,
    /// It is saved since this time of the portal's clocks.
    Saved {
        /// "10:32".
        at: String,
    },
    /// It is saved together with what the person changed in another window meanwhile.
    Merged {
        /// "10:32".
        at: String,
    },
    /// The portal cannot be reached; the text waits on this device.
    Offline {
        /// False when the device keeps nothing either.
        is_kept: bool,
    },
    /// The portal answers and cannot save for the moment; the text waits on this device.
    Waiting {
        /// False when the device keeps nothing.
        is_kept: bool,
    },
    /// The session has ended.
    SignedOut,
    /// Two versions contradict each other.
    Clash,
    /// The portal does not take it.
    Refused(AppError),
}

impl SaveState {
    /// How it goes on when more is typed while the next try is waited for.
    pub(super) fn typed_on(&self, is_kept: bool) -> Self {
        match self {
            Self::Waiting { .. } => Self::Waiting { is_kept },
            _ => Self::Offline { is_kept },
        }
    }

    /// What the person reads and a screen reader says.
    pub(super) fn sentence(&self) -> String {
        match self {
            Self::Untouched => String::new(),
            Self::Typed => "Có thay đổi chưa lưu.".to_owned(),
            Self::Saving => "Đang lưu…".to_owned(),
            Self::Saved { at } => format!("Đã lưu lúc {at}."),
            Self::Merged { at } => {
                format!("Đã lưu lúc {at}, gộp với phần bạn vừa sửa ở cửa sổ khác.")
            }
            Self::Offline { is_kept: true } => {
                "Ngoại tuyến: đã giữ trên máy này, sẽ tự lưu khi có mạng lại.".to_owned()
            }
            Self::Offline { is_kept: false } => {
                "Ngoại tuyến và máy này không giữ được bài. Hãy để trang mở, bài sẽ tự lưu khi có mạng lại.".to_owned()
            }
            Self::Waiting { is_kept: true } => {
                "Hệ thống tạm thời chưa lưu được: đã giữ trên máy này, sẽ tự lưu khi hệ thống hoạt động lại.".to_owned()
            }
            Self::Waiting { is_kept: false } => {
                "Hệ thống tạm thời chưa lưu được và máy này không giữ được bài. Hãy để trang mở, bài sẽ tự lưu khi hệ thống hoạt động lại.".to_owned()
            }
            Self::SignedOut => {
                "Phiên làm việc đã hết. Bài vẫn còn đây; hãy đăng nhập lại để lưu.".to_owned()
            }
            Self::Clash => {
                "Xung đột: có người vừa sửa cùng chỗ với bạn. Hãy chọn bản để giữ.".to_owned()
            }
            Self::Refused(error) => format!("Chưa lưu được. {}", error.newsroom_sentence()),
        }
    }

    /// The part of its CSS class that tells it apart.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Untouched | Self::Typed | Self::Saving => "quiet",
            Self::Saved { .. } | Self::Merged { .. } => "saved",
            Self::Offline { .. } | Self::Waiting { .. } => "offline",
            Self::SignedOut | Self::Clash | Self::Refused(_) => "stopped",
        }
    }
}

/// How long to wait before the portal is tried again after so many vain tries in a row.
pub(super) fn wait_after(tries: u32) -> Duration {
    const SECONDS_MAX: u64 = 60;
    let seconds = 2_u64.saturating_pow(tries.max(1));
    Duration::from_secs(seconds.min(SECONDS_MAX))
}

/// The time of day, "10:31", of a moment in milliseconds since 1970, on clocks that are so far ahead of UTC.
pub(super) fn time_of_day(epoch_milliseconds: f64, zone_minutes: i32) -> String {
    let minutes = (epoch_milliseconds / 60_000.0).floor() + f64::from(zone_minutes);
    let of_day = minutes.rem_euclid(1440.0);
    let (hours, rest) = ((of_day / 60.0).floor(), of_day.rem_euclid(60.0));
    format!("{hours:02}:{rest:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end_at_a_minute() {
        let waits: Vec<u64> = (1..=8).map(|tries| wait_after(tries).as_secs()).collect();
        assert_eq!(waits, [2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!(wait_after(0).as_secs(), 2);
        assert_eq!(wait_after(u32::MAX).as_secs(), 60);
    }

    #[test]
    fn a_time_is_read_on_the_portals_clocks() {
        assert_eq!(time_of_day(0.0, 420), "07:00");
        assert_eq!(time_of_day(1_715_225_519_999.0, 420), "10:31");
        assert_eq!(time_of_day(0.0, -30), "23:30");
    }

    #[test]
    fn typing_on_does_not_change_why_the_text_waits() {
        let check = |state: SaveState, expected: SaveState| {
            assert_eq!(state.typed_on(false), expected);
        };
        check(
            SaveState::Waiting { is_kept: true },
            SaveState::Waiting { is_kept: false },
        );
        check(
            SaveState::Offline { is_kept: true },
            SaveState::Offline { is_kept: false },
        );
    }

    #[test]
    fn every_state_but_the_first_says_something() {
        let at = "10:32".to_owned();
        let states = [
            SaveState::Typed,
            SaveState::Saving,
            SaveState::Saved { at: at.clone() },
            SaveState::Merged { at },
            SaveState::Offline { is_kept: true },
            SaveState::Offline { is_kept: false },
            SaveState::Waiting { is_kept: true },
            SaveState::Waiting { is_kept: false },
            SaveState::SignedOut,
            SaveState::Clash,
            SaveState::Refused(AppError::Forbidden),
        ];
        for state in states {
            let sentence = state.sentence();
            assert!(
                sentence.ends_with('.') || sentence.ends_with('…'),
                "{sentence}"
            );
        }
        assert_eq!(SaveState::Untouched.sentence(), "");
    }
}
