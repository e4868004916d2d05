//! The server keeps nothing for one device, and nothing is typed into a page that is still being made.

/// Keeps nothing.
pub(crate) fn keep_on_device(_key: &str, _text: &str) -> bool {
    false
}

/// Nothing.
pub(crate) fn kept_on_device(_key: &str) -> Option<String> {
    None
}

/// Does nothing.
pub(crate) fn forget_on_device(_key: &str) {}

/// No device has a clock here.
pub(crate) fn device_milliseconds() -> f64 {
    0.0
}

/// Nothing.
pub(crate) fn typed_in(_id: &str) -> Option<String> {
    None
}

/// Nothing.
pub(crate) fn ticked_in(_id: &str) -> Option<bool> {
    None
}
