//! Which pages may have a survey of their own beside them.

/// What the address of an article begins with.
pub(super) const ARTICLE_PREFIX: &str = "/tin/";
/// What the address of a section begins with.
pub(super) const SECTION_PREFIX: &str = "/chuyen-muc/";

/// The address as far as it decides about the survey; nothing for the pages that share the front page's.
pub(super) fn beside(path: &str) -> String {
    let has_own = [ARTICLE_PREFIX, SECTION_PREFIX]
        .iter()
        .any(|prefix| path.starts_with(prefix));
    if has_own {
        path.to_owned()
    } else {
        String::new()
    }
}
