//! What the store finds wrong, told at the field where it can be mended.

use domain::revision::{
    BYLINE_CHARS_MAX, DraftFlaw, LEAD_CHARS_MAX, MoveFlaw, NOTE_CHARS_MAX, TITLE_CHARS_MAX,
};

use crate::error::{AppError, Field, FieldFlaw, Wrong};

/// The error of a text with these flaws.
pub(super) fn draft_error(flaws: &[DraftFlaw]) -> AppError {
    AppError::fields(flaws.iter().copied().map(draft_flaw).collect())
}

/// The error of a move that cannot be made like this.
pub(super) fn move_error(flaw: MoveFlaw) -> AppError {
    let flaw = match flaw {
        MoveFlaw::Draft(flaw) => draft_flaw(flaw),
        MoveFlaw::NoteMissing => FieldFlaw::new(Field::Note, Wrong::Empty),
        MoveFlaw::NoteTooLong => FieldFlaw::new(Field::Note, too_long(NOTE_CHARS_MAX)),
        MoveFlaw::MomentMissing => FieldFlaw::new(Field::PublishAt, Wrong::Empty),
        MoveFlaw::MomentPast => FieldFlaw::new(Field::PublishAt, Wrong::InPast),
        MoveFlaw::ExpiryPast => FieldFlaw::new(Field::ExpiresAt, Wrong::EndsBeforeItBegins),
    };
    AppError::fields(vec![flaw])
}

fn draft_flaw(flaw: DraftFlaw) -> FieldFlaw {
    match flaw {
        DraftFlaw::TitleMissing => FieldFlaw::new(Field::Title, Wrong::Empty),
        DraftFlaw::TitleTooLong => FieldFlaw::new(Field::Title, too_long(TITLE_CHARS_MAX)),
        DraftFlaw::LeadTooLong => FieldFlaw::new(Field::Lead, too_long(LEAD_CHARS_MAX)),
        DraftFlaw::BylineTooLong => FieldFlaw::new(Field::Byline, too_long(BYLINE_CHARS_MAX)),
        DraftFlaw::TooManyTags => FieldFlaw::new(
            Field::Tags,
            Wrong::TooMany {
                entries_max: u32::try_from(domain::revision::TAGS_MAX).unwrap_or(u32::MAX),
            },
        ),
        DraftFlaw::BodyTooLong => FieldFlaw::new(Field::Body, Wrong::TooLarge),
        DraftFlaw::SectionGone => FieldFlaw::new(Field::Section, Wrong::Gone),
        DraftFlaw::PictureGone => FieldFlaw::new(Field::Body, Wrong::Gone),
    }
}

fn too_long(chars_max: usize) -> Wrong {
    Wrong::TooLong {
        chars_max: u32::try_from(chars_max).unwrap_or(u32::MAX),
    }
}
