//! Saving: every save is a revision, and nobody's words are written over.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{ArticleId, RevisionId, audit::Act, revision::Origin};
use sea_orm::DatabaseTransaction;

use super::{
    Desk, Revision, RevisionText, SaveOutcome,
    lock::{Locked, lock},
    merge::merge,
    row::{read_base, read_revision},
    write::{Making, append, flaws_of, tidy},
};
use crate::{Staff, StoreError, audit};

/// How long after a save of the same person another one belongs to the same sitting.
pub(super) const SITTING: TimeDelta = TimeDelta::minutes(10);

/// What was found and what is to be saved.
struct Attempt<'a> {
    staff: &'a Staff,
    head: Revision,
    text: RevisionText,
    making: Making,
}

impl Desk<'_> {
    /// Saves a text that was written on top of the revision `based_on`.
    ///
    /// The audit log has one entry for all automatic saves of a sitting; the history has each.
    ///
    /// # Errors
    /// [`StoreError::Denied`] for a person who may not even read the article, [`StoreError::NotFound`] when it is gone.
    pub async fn save(
        &self,
        staff: &Staff,
        id: ArticleId,
        based_on: RevisionId,
        text: RevisionText,
        is_autosave: bool,
        now: DateTime<Utc>,
    ) -> Result<SaveOutcome, StoreError> {
        let transaction = self.db.begin().await?;
        let mut article = lock(&transaction, id, now).await?;
        article.check_readable(staff)?;
        let attempt = Attempt {
            staff,
            head: read_revision(&transaction, id, article.head).await?,
            text: tidy(text),
            making: Making {
                origin: Origin::Saved,
                is_autosave,
                now,
            },
        };
        let outcome = attempt.save(&transaction, &mut article, based_on).await?;
        transaction.commit().await?;
        Ok(outcome)
    }
}

impl Attempt<'_> {
    async fn save(
        self,
        db: &DatabaseTransaction,
        article: &mut Locked,
        based_on: RevisionId,
    ) -> Result<SaveOutcome, StoreError> {
        if self.text == self.head.text {
            let revision = article.head;
            return Ok(SaveOutcome::Unchanged { revision });
        }
        if !self.staff.person().may_save(&article.standing) {
            let state = article.standing.state;
            return Ok(SaveOutcome::Closed { state });
        }
        let flaws = flaws_of(db, &self.text, self.text.body.to_json().len()).await?;
        if !flaws.is_empty() {
            return Ok(SaveOutcome::Flawed(flaws));
        }
        if based_on != article.head {
            return self.put_together(db, article, based_on).await;
        }
        let revision = self.keep(db, article, &self.text, self.making).await?;
        Ok(SaveOutcome::Saved { revision })
    }

    /// Settles that somebody, perhaps the same person in another tab, saved since the text was begun.
    async fn put_together(
        self,
        db: &DatabaseTransaction,
        article: &mut Locked,
        based_on: RevisionId,
    ) -> Result<SaveOutcome, StoreError> {
        let base = read_base(db, article.id, based_on).await?;
        let merged = merge(&base.text, &self.text, &self.head.text);
        let is_own = self.head.summary.account == Some(self.staff.id());
        let says_nothing_else = merged.is_clean && merged.text == self.head.text;
        if says_nothing_else {
            let revision = Box::new(self.head);
            return Ok(SaveOutcome::Merged { revision });
        }
        let flaws = flaws_of(db, &merged.text, merged.text.body.to_json().len()).await?;
        if !is_own || !merged.is_clean || !flaws.is_empty() {
            return Ok(SaveOutcome::Conflict {
                base: Box::new(base),
                theirs: Box::new(self.head),
                suggestion: Box::new(merged.text),
                is_clean: merged.is_clean,
            });
        }
        let making = Making {
            origin: Origin::Merged,
            ..self.making
        };
        let revision = self.keep(db, article, &merged.text, making).await?;
        let revision = read_revision(db, article.id, revision).await?;
        Ok(SaveOutcome::Merged {
            revision: Box::new(revision),
        })
    }

    async fn keep(
        &self,
        db: &DatabaseTransaction,
        article: &mut Locked,
        text: &RevisionText,
        making: Making,
    ) -> Result<RevisionId, StoreError> {
        let revision = append(db, self.staff, article, text, making).await?;
        if !self.goes_on_by_itself() {
            let detail = if making.is_autosave {
                "Tự động lưu"
            } else {
                ""
            };
            let subject = article.subject();
            audit::note(
                db,
                Some(self.staff),
                Act::Save,
                &subject,
                detail,
                making.now,
            )
            .await?;
        }
        Ok(revision)
    }

    /// True for an automatic save in a sitting that the audit log knows of.
    fn goes_on_by_itself(&self) -> bool {
        let before = &self.head.summary;
        self.making.is_autosave
            && before.account == Some(self.staff.id())
            && self.making.now - before.made_at < SITTING
    }
}
