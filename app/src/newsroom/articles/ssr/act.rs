//! The same deed with many articles.

use domain::{ArticleId, SectionId, TagId, life::Move, revision::MoveFlaw};
use store::{MoveDetails, MoveOutcome, SaveOutcome, Staff, StoreError};

use super::list::PER_PAGE;
use crate::{
    Field, Wrong,
    error::{AppError, Flaw},
    newsroom::articles::wire::{Deed, DeedOutcome, DeedResult},
    ssr::AppState,
};

/// Does it with each, as far as the person may and the article stands so.
pub(in crate::newsroom::articles) async fn act(
    state: &AppState,
    staff: &Staff,
    deed: Deed,
    ids: &[ArticleId],
    section: Option<SectionId>,
    tag: Option<TagId>,
) -> Result<Vec<DeedResult>, AppError> {
    if ids.len() > PER_PAGE as usize {
        return Err(AppError::Invalid(Flaw::Malformed));
    }
    let (desk, now) = (state.store.desk(), state.clock.now());
    let step = match deed {
        Deed::Publish => Move::Publish,
        Deed::Withdraw => Move::Withdraw,
        Deed::Bin => Move::Bin,
        Deed::SetSection => {
            let section = section.ok_or(AppError::field(Field::Section, Wrong::Empty))?;
            let outcomes = desk.set_section_many(staff, ids, section, now).await;
            return Ok(outcomes.into_iter().map(result(saved)).collect());
        }
        Deed::AddTag => {
            let tag = tag.ok_or(AppError::field(Field::Tags, Wrong::Empty))?;
            let outcomes = desk.add_tag_many(staff, ids, tag, now).await;
            return Ok(outcomes.into_iter().map(result(saved)).collect());
        }
    };
    let details = MoveDetails::default();
    let outcomes = desk.move_many(staff, ids, step, &details, now).await;
    Ok(outcomes.into_iter().map(result(moved)).collect())
}

fn result<T>(
    outcome: impl Fn(T) -> DeedOutcome,
) -> impl Fn((ArticleId, Result<T, StoreError>)) -> DeedResult {
    move |(id, answer)| DeedResult {
        id,
        outcome: match answer {
            Ok(answer) => outcome(answer),
            Err(StoreError::Denied) => DeedOutcome::Forbidden,
            Err(StoreError::NotFound) => DeedOutcome::Gone,
            Err(error) => {
                // The conversion notes the cause in the log.
                let _ = AppError::from(error);
                DeedOutcome::Failed
            }
        },
    }
}

fn moved(outcome: MoveOutcome) -> DeedOutcome {
    match outcome {
        MoveOutcome::Done { .. } => DeedOutcome::Done,
        MoveOutcome::Conflict { .. } => DeedOutcome::NotFromHere,
        MoveOutcome::Flawed(MoveFlaw::Draft(_)) => DeedOutcome::NotReady,
        MoveOutcome::Flawed(_) => DeedOutcome::NotFromHere,
    }
}

fn saved(outcome: SaveOutcome) -> DeedOutcome {
    match outcome {
        SaveOutcome::Saved { .. } | SaveOutcome::Unchanged { .. } | SaveOutcome::Merged { .. } => {
            DeedOutcome::Done
        }
        SaveOutcome::Conflict { .. } => DeedOutcome::Changed,
        SaveOutcome::Flawed(_) => DeedOutcome::NotReady,
        SaveOutcome::Closed { .. } => DeedOutcome::NotFromHere,
    }
}
