//! Texts without blocks, as titles and leads are.

/// Two people changed the same text in different ways, and a person has to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text was changed in two different ways")]
pub struct TextConflict;

/// Takes the version that differs from the one that both began with.
///
/// # Errors
/// Both versions differ from it and from each other.
pub fn merge_text(base: &str, mine: &str, theirs: &str) -> Result<String, TextConflict> {
    if theirs == base || mine == theirs {
        Ok(mine.to_owned())
    } else if mine == base {
        Ok(theirs.to_owned())
    } else {
        Err(TextConflict)
    }
}
