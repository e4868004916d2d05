//! The server holds no device that could have passkeys.

/// Does nothing: only a browser asks a device.
pub(crate) async fn make_passkey(_question: &str) -> Option<String> {
    None
}

/// Does nothing: only a browser asks a device.
pub(crate) async fn use_passkey(_question: &str) -> Option<String> {
    None
}
