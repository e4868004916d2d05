//! The moves in an article's life: what is checked before one, and that a second click changes nothing.

use chrono::{DateTime, Utc};
use domain::{
    ArticleId,
    article::ArticleState,
    life::{Move, Standing},
    revision::{DraftFlaw, MoveFlaw, NOTE_CHARS_MAX},
};
use sea_orm::DatabaseTransaction;

use super::{
    Desk, Expected, Expiry, MoveDetails, MoveOutcome, RevisionText,
    lock::{Locked, lock},
    row::read_revision,
    write::has_section,
};
use crate::{Staff, StoreError};

/// A move that is to be made with a locked article.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step<'a> {
    pub(super) staff: &'a Staff,
    pub(super) step: Move,
    pub(super) details: &'a MoveDetails,
    pub(super) now: DateTime<Utc>,
}

impl Desk<'_> {
    /// Makes a move with an article that stands as the person saw it.
    ///
    /// # Errors
    /// [`StoreError::Denied`] without the right, [`StoreError::NotFound`] when the article is gone.
    pub async fn make_move(
        &self,
        staff: &Staff,
        id: ArticleId,
        step: Move,
        expected: Expected,
        details: &MoveDetails,
        now: DateTime<Utc>,
    ) -> Result<MoveOutcome, StoreError> {
        let step = Step {
            staff,
            step,
            details,
            now,
        };
        self.move_one(id, step, Some(expected)).await
    }

    /// Makes a move with an article as it stands, or only if it stands as expected.
    pub(super) async fn move_one(
        &self,
        id: ArticleId,
        step: Step<'_>,
        expected: Option<Expected>,
    ) -> Result<MoveOutcome, StoreError> {
        let transaction = self.db.begin().await?;
        let mut article = lock(&transaction, id, step.now).await?;
        article.check_readable(step.staff)?;
        let expected = expected.unwrap_or(article.found());
        let outcome = step.decide(&transaction, &mut article, expected).await?;
        transaction.commit().await?;
        Ok(outcome)
    }
}

impl Locked {
    fn found(&self) -> Expected {
        Expected {
            state: self.standing.state,
            head: self.head,
        }
    }
}

impl Step<'_> {
    async fn decide(
        self,
        db: &DatabaseTransaction,
        article: &mut Locked,
        expected: Expected,
    ) -> Result<MoveOutcome, StoreError> {
        let found = article.found();
        if self.was_made(article, expected) {
            self.check_right(Standing {
                state: expected.state,
                ..article.standing
            })?;
            let state = found.state;
            return Ok(MoveOutcome::Done { state });
        }
        if !self.is_as_expected(found, expected) || self.step.from_state(found.state).is_none() {
            return Ok(MoveOutcome::Conflict { found });
        }
        self.check_right(article.standing)?;
        let text = read_revision(db, article.id, article.head).await?.text;
        if self.brings_to_readers() && !self.staff.person().is_editor_of(text.section) {
            return Err(StoreError::Denied);
        }
        if let Some(flaw) = self.flaw(db, article, &text).await? {
            return Ok(MoveOutcome::Flawed(flaw));
        }
        self.make(db, article, &text).await?;
        let state = article.standing.state;
        Ok(MoveOutcome::Done { state })
    }

    /// True for a click on what the same click brought about a moment ago.
    fn was_made(self, article: &Locked, expected: Expected) -> bool {
        let leads_here = self.step.from_state(expected.state) == Some(article.standing.state);
        let is_same_text = !self.puts_forward() || expected.head == article.head;
        leads_here
            && is_same_text
            && match self.step {
                Move::Return => {
                    article.note.as_deref() == Some(self.details.note.trim())
                        && article.note_by == Some(self.staff.id().0)
                }
                Move::Schedule => self.is_shown(article) && self.details.at == article.published_at,
                Move::Publish => self.is_shown(article),
                _ => true,
            }
    }

    /// True when readers are given the latest revision already, and until the same moment.
    fn is_shown(self, article: &Locked) -> bool {
        article.published == Some(article.head) && self.expires_at(article) == article.expires_at
    }

    /// A move that hides or gives back does so whatever was saved meanwhile, and a withdrawal from any state.
    fn is_as_expected(self, found: Expected, expected: Expected) -> bool {
        let is_same_state = found.state == expected.state || self.step == Move::Withdraw;
        is_same_state && (!self.puts_forward() || found.head == expected.head)
    }

    fn check_right(self, standing: Standing) -> Result<(), StoreError> {
        if self.staff.person().may_move(&standing, self.step) {
            Ok(())
        } else {
            Err(StoreError::Denied)
        }
    }

    /// True for a move that decides on a text, and so on one that was read.
    fn puts_forward(self) -> bool {
        self.step == Move::Submit || self.brings_to_readers()
    }

    pub(super) fn brings_to_readers(self) -> bool {
        matches!(self.step, Move::Schedule | Move::Publish)
    }

    /// From when on readers do not see the article, after the move.
    pub(super) fn expires_at(self, article: &Locked) -> Option<DateTime<Utc>> {
        match self.details.expiry {
            Expiry::Keep => article.expires_at,
            Expiry::Never => None,
            Expiry::At(moment) => Some(moment),
        }
    }

    async fn flaw(
        self,
        db: &DatabaseTransaction,
        article: &Locked,
        text: &RevisionText,
    ) -> Result<Option<MoveFlaw>, StoreError> {
        let note = self.details.note.trim();
        if self.step == Move::Return && note.is_empty() {
            return Ok(Some(MoveFlaw::NoteMissing));
        }
        if note.chars().count() > NOTE_CHARS_MAX {
            return Ok(Some(MoveFlaw::NoteTooLong));
        }
        if !self.puts_forward() {
            return Ok(None);
        }
        if text.title.trim().is_empty() {
            return Ok(Some(MoveFlaw::Draft(DraftFlaw::TitleMissing)));
        }
        if !has_section(db, text.section).await? {
            return Ok(Some(MoveFlaw::Draft(DraftFlaw::SectionGone)));
        }
        Ok(self.flaw_of_times(article))
    }

    fn flaw_of_times(self, article: &Locked) -> Option<MoveFlaw> {
        let begins_at = match (self.step, self.details.at) {
            (Move::Schedule, None) => return Some(MoveFlaw::MomentMissing),
            (Move::Schedule, Some(at)) if at <= self.now => return Some(MoveFlaw::MomentPast),
            (Move::Schedule, Some(at)) => at,
            _ => self.now,
        };
        let ends_before = self.expires_at(article).is_some_and(|end| end <= begins_at);
        (self.brings_to_readers() && ends_before).then_some(MoveFlaw::ExpiryPast)
    }
}

/// What a state is called in the newsroom.
pub(super) fn word(state: ArticleState) -> &'static str {
    match state {
        ArticleState::Draft => "bản nháp",
        ArticleState::InReview => "chờ duyệt",
        ArticleState::Scheduled => "hẹn giờ",
        ArticleState::Published => "đã xuất bản",
        ArticleState::Withdrawn => "đã gỡ",
        ArticleState::Binned => "thùng rác",
    }
}
