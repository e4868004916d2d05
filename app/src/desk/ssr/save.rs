//! What was typed on its way to the store.

use domain::{ArticleId, RevisionId};
use store::{Revision, RevisionText, SaveOutcome, Staff};

use super::{compare::difference, flaws, written};
use crate::{
    desk::wire::{Clash, SaveAnswer, Typed},
    error::{AppError, Refusal},
    ssr::AppState,
};

/// Saves what was typed on top of a revision.
pub(in crate::desk) async fn save(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
    based_on: RevisionId,
    typed: Typed,
    is_autosave: bool,
) -> Result<SaveAnswer, AppError> {
    let now = state.clock.now();
    let desk = state.store.desk();
    let base = desk.revision(staff, id, based_on).await?;
    let text = written::revision_text(typed.clone(), &base.text);
    let mine = text.clone();
    let outcome = desk
        .save(staff, id, based_on, text, is_autosave, now)
        .await?;
    let at = state.site.time_zone.time(now);
    match outcome {
        SaveOutcome::Saved { revision } => Ok(SaveAnswer::Saved { revision, at }),
        SaveOutcome::Unchanged { revision } => Ok(SaveAnswer::Unchanged { revision, at }),
        SaveOutcome::Merged { revision } => Ok(SaveAnswer::Merged {
            revision: revision.summary.id,
            saved: written::typed(&revision.text),
            at,
        }),
        SaveOutcome::Conflict {
            theirs,
            suggestion,
            is_clean,
            ..
        } => {
            let clash = clash(state, (typed, &mine), &theirs, &suggestion, is_clean).await?;
            Ok(SaveAnswer::Conflict(Box::new(clash)))
        }
        SaveOutcome::Flawed(flaws) => Err(flaws::draft_error(&flaws)),
        SaveOutcome::Closed { .. } => Err(AppError::refused(Refusal::NotFromHere)),
    }
}

async fn clash(
    state: &AppState,
    (typed, mine): (Typed, &RevisionText),
    theirs: &Revision,
    suggestion: &RevisionText,
    is_clean: bool,
) -> Result<Clash, AppError> {
    Ok(Clash {
        mine: typed,
        revision: theirs.summary.id,
        by: theirs.summary.account_name.clone(),
        at: state.time_and_date(theirs.summary.made_at),
        difference: difference(state, &theirs.text, mine).await?,
        theirs: written::typed(&theirs.text),
        suggestion: written::typed(suggestion),
        is_clean,
    })
}
