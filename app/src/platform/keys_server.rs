//! Nobody is at the keyboard of a page that the server makes.

/// Does nothing: no cursor is on the page yet.
pub(crate) fn focus_on(_id: &str) {}

/// Does nothing: nothing is clicked yet.
pub(crate) fn click_on(_id: &str) {}

/// Nothing: no cursor is on the page yet.
pub(crate) fn focused_id() -> Option<String> {
    None
}

/// False: nobody types yet.
pub(crate) fn is_typing() -> bool {
    false
}
