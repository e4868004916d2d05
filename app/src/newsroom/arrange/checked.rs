//! What a form of the shelves sent, checked field by field, so that all that is wrong is said at once.

use domain::{Slug, site::is_link, slug::SlugError};

use crate::error::{AppError, Field, FieldFlaw, Wrong};

/// A form under examination.
#[derive(Debug, Default)]
pub(in crate::newsroom) struct CheckedForm {
    flaws: Vec<FieldFlaw>,
}

impl CheckedForm {
    /// The words of a field that may not stay empty, their white space folded.
    pub(in crate::newsroom) fn words(
        &mut self,
        field: Field,
        typed: &str,
        chars_max: u32,
    ) -> String {
        let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            self.flaw(field, Wrong::Empty);
        }
        if words.chars().count() > chars_max as usize {
            self.flaw(field, Wrong::TooLong { chars_max });
        }
        words
    }

    /// The typed slug, or the one that the title makes where none was typed.
    pub(in crate::newsroom) fn slug(&mut self, typed: &str, title: &str) -> Option<Slug> {
        let typed = typed.trim();
        let slug = if typed.is_empty() {
            Slug::from_title(title)
        } else {
            Slug::parse(typed)
        };
        let flaw = match slug {
            Ok(slug) => return Some(slug),
            Err(SlugError::Empty) => Wrong::Empty,
            Err(SlugError::TooLong) => Wrong::TooLong { chars_max: 120 },
            Err(SlugError::Malformed) => Wrong::Malformed,
        };
        self.flaw(Field::Slug, flaw);
        None
    }

    /// The address in a field: a full https address, or one of the portal's own.
    pub(in crate::newsroom) fn link(&mut self, field: Field, typed: &str) -> String {
        let typed = typed.trim();
        if typed.is_empty() {
            self.flaw(field, Wrong::Empty);
        } else if typed.len() > 2000 {
            self.flaw(field, Wrong::TooLong { chars_max: 2000 });
        } else if !is_link(typed) {
            self.flaw(field, Wrong::Malformed);
        }
        typed.to_owned()
    }

    /// Says what is wrong with a field.
    pub(in crate::newsroom) fn flaw(&mut self, field: Field, flaw: Wrong) {
        self.flaws.push(FieldFlaw { field, flaw });
    }

    /// The error of the form, if anything is wrong with it.
    pub(in crate::newsroom) fn checked(self) -> Result<(), AppError> {
        if self.flaws.is_empty() {
            Ok(())
        } else {
            Err(AppError::fields(self.flaws))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let mut form = CheckedForm::default();
        assert_eq!(form.words(Field::Name, "  Đời \n sống ", 20), "Đời sống");
        form.words(Field::Title, " ", 20);
        assert_eq!(form.slug("", "Đời sống").unwrap().as_str(), "doi-song");
        assert_eq!(form.slug("Đời sống", ""), None);
        form.link(Field::Url, "javascript:alert(1)");
        let error = form.checked().unwrap_err();
        for field in [Field::Title, Field::Slug, Field::Url] {
            assert!(error.flaw_of(field).is_some(), "{field:?}");
        }
        assert_eq!(error.flaw_of(Field::Name), None);
    }
}
