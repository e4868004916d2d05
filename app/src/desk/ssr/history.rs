//! An article's revisions as their page lists them.

use domain::{
    ArticleId, RevisionId,
    revision::{Origin, RevisionSummary},
};
use store::{SaveOutcome, Staff};

use super::{flaws, preview};
use crate::{
    desk::history::{HistoryView, RevisionLine, Sitting},
    error::{AppError, Refusal},
    ssr::AppState,
};

const PER_PAGE: u32 = 100;
/// A pause of this length ends a sitting.
const SITTING_PAUSE_MINUTES: i64 = 30;

/// Lists revisions, those of one sitting together.
pub(in crate::desk) async fn history(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
    after: Option<RevisionId>,
) -> Result<HistoryView, AppError> {
    let desk = state.store.desk();
    let article = desk.open(staff, id, state.clock.now()).await?;
    let mut revisions = desk.revisions(staff, id, after, PER_PAGE + 1).await?;
    let has_more = revisions.len() > PER_PAGE as usize;
    // The first revision of the next page is the one that the last of this page is compared with.
    let before_last = revisions.get(PER_PAGE as usize).map(|beyond| beyond.id);
    revisions.truncate(PER_PAGE as usize);
    let next = revisions.last().filter(|_| has_more).map(|last| last.id);
    Ok(HistoryView {
        article: id,
        title: article.head.text.title,
        head: article.head.summary.id,
        may_save: article.may_save,
        sittings: sittings(state, revisions, before_last),
        next,
        links: preview::links(state, staff, id).await?,
    })
}

/// Brings an earlier revision back as the latest one.
pub(in crate::desk) async fn restore(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
    revision: RevisionId,
) -> Result<(), AppError> {
    let now = state.clock.now();
    match state.store.desk().restore(staff, id, revision, now).await? {
        SaveOutcome::Saved { .. } | SaveOutcome::Unchanged { .. } | SaveOutcome::Merged { .. } => {
            Ok(())
        }
        SaveOutcome::Conflict { .. } | SaveOutcome::Closed { .. } => {
            Err(AppError::refused(Refusal::NotFromHere))
        }
        SaveOutcome::Flawed(flaws) => Err(flaws::draft_error(&flaws)),
    }
}

/// A revision as a line says it.
pub(super) fn line(
    state: &AppState,
    revision: RevisionSummary,
    before: Option<RevisionId>,
) -> RevisionLine {
    RevisionLine {
        id: revision.id,
        before,
        made: state.time_and_date(revision.made_at),
        what: what(&revision).to_owned(),
        by: if revision.account_name.is_empty() {
            "Hệ thống".to_owned()
        } else {
            revision.account_name
        },
        title: if revision.title.is_empty() {
            "(chưa có tiêu đề)".to_owned()
        } else {
            revision.title
        },
        was_published: revision.was_published,
    }
}

fn sittings(
    state: &AppState,
    revisions: Vec<RevisionSummary>,
    before_last: Option<RevisionId>,
) -> Vec<Sitting> {
    let ids: Vec<RevisionId> = revisions.iter().map(|revision| revision.id).collect();
    let mut sittings: Vec<Sitting> = Vec::new();
    let mut later: Option<RevisionSummary> = None;
    for (position, revision) in revisions.into_iter().enumerate() {
        let before = ids.get(position + 1).copied().or(before_last);
        let is_folded = later
            .as_ref()
            .is_some_and(|later| is_of_one_sitting(&revision, later));
        let line = line(state, revision.clone(), before);
        match sittings.last_mut() {
            Some(sitting) if is_folded => sitting.earlier.push(line),
            _ => sittings.push(Sitting {
                last: line,
                earlier: Vec::new(),
            }),
        }
        later = Some(revision);
    }
    sittings
}

/// What the desk saved by itself stands under what the same person saved next, unless readers saw it.
fn is_of_one_sitting(earlier: &RevisionSummary, later: &RevisionSummary) -> bool {
    let pause = later.made_at - earlier.made_at;
    earlier.is_autosave
        && !earlier.was_published
        && earlier.account == later.account
        && matches!(later.origin, Origin::Saved | Origin::Merged)
        && pause.num_minutes() < SITTING_PAUSE_MINUTES
}

fn what(revision: &RevisionSummary) -> &'static str {
    match revision.origin {
        Origin::Begun => "Bắt đầu bài",
        Origin::Imported => "Bản có từ trước",
        Origin::Saved if revision.is_autosave => "Tự lưu",
        Origin::Saved => "Lưu",
        Origin::Restored => "Khôi phục bản cũ",
        Origin::Merged => "Gộp hai cửa sổ",
        Origin::Arranged => "Đổi chuyên mục hoặc thẻ từ danh sách",
    }
}
