//! The same deed with many articles, each by itself: one that fails does not keep the others from it.

use chrono::{DateTime, Utc};
use domain::{
    ArticleId, SectionId, TagId, article::ArticleState, audit::Act, life::Move, revision::Origin,
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};

use super::{
    Desk, MoveDetails, MoveOutcome, RevisionText, SaveOutcome,
    lock::{Locked, lock},
    moves::Step,
    publications::note_publication,
    row::read_revision,
    write::{Making, append, copy_to_row, flaws_of, tidy},
};
use crate::{Staff, StoreError, audit, entity::article};

/// What became of each of many articles.
pub type EachOutcome<T> = Vec<(ArticleId, Result<T, StoreError>)>;

/// A small change of a text that is made from a list.
#[derive(Clone, Copy, Debug)]
enum Change {
    Section(SectionId),
    Tag(TagId),
}

impl Desk<'_> {
    /// Makes the same move with each article as it stands.
    pub async fn move_many(
        &self,
        staff: &Staff,
        ids: &[ArticleId],
        step: Move,
        details: &MoveDetails,
        now: DateTime<Utc>,
    ) -> EachOutcome<MoveOutcome> {
        let step = Step {
            staff,
            step,
            details,
            now,
        };
        let mut outcomes = Vec::with_capacity(ids.len());
        for id in ids {
            outcomes.push((*id, self.move_one(*id, step, None).await));
        }
        outcomes
    }

    /// Puts each article on another shelf; readers find it there at once if an editor of both does so.
    pub async fn set_section_many(
        &self,
        staff: &Staff,
        ids: &[ArticleId],
        section: SectionId,
        now: DateTime<Utc>,
    ) -> EachOutcome<SaveOutcome> {
        let mut outcomes = Vec::with_capacity(ids.len());
        for id in ids {
            let change = Change::Section(section);
            outcomes.push((*id, self.arrange(staff, *id, change, now).await));
        }
        outcomes
    }

    /// Gives each article one more label; readers find it there at once if an editor does so.
    pub async fn add_tag_many(
        &self,
        staff: &Staff,
        ids: &[ArticleId],
        tag: TagId,
        now: DateTime<Utc>,
    ) -> EachOutcome<SaveOutcome> {
        let mut outcomes = Vec::with_capacity(ids.len());
        for id in ids {
            outcomes.push((*id, self.arrange(staff, *id, Change::Tag(tag), now).await));
        }
        outcomes
    }

    async fn arrange(
        &self,
        staff: &Staff,
        id: ArticleId,
        change: Change,
        now: DateTime<Utc>,
    ) -> Result<SaveOutcome, StoreError> {
        let transaction = self.db.begin().await?;
        let mut article = lock(&transaction, id, now).await?;
        article.check_readable(staff)?;
        let outcome = change.make(&transaction, staff, &mut article, now).await?;
        transaction.commit().await?;
        Ok(outcome)
    }
}

impl Change {
    async fn make(
        self,
        db: &DatabaseTransaction,
        staff: &Staff,
        article: &mut Locked,
        now: DateTime<Utc>,
    ) -> Result<SaveOutcome, StoreError> {
        if !staff.person().may_save(&article.standing) {
            let state = article.standing.state;
            return Ok(SaveOutcome::Closed { state });
        }
        let (head, shown) = (article.head, article.published);
        let old = read_revision(db, article.id, head).await?.text;
        let text = self.apply(old.clone());
        if text == old {
            return Ok(SaveOutcome::Unchanged { revision: head });
        }
        let flaws = flaws_of(db, &text, text.body.to_json().len()).await?;
        if !flaws.is_empty() {
            return Ok(SaveOutcome::Flawed(flaws));
        }
        let making = Making {
            origin: Origin::Arranged,
            is_autosave: false,
            now,
        };
        if let Some(shown) = shown.filter(|_| self.is_shown_at_once(staff, article)) {
            let known = match shown == head {
                true => old,
                false => read_revision(db, article.id, shown).await?.text,
            };
            self.show(db, staff, article, &self.apply(known), making)
                .await?;
        }
        // Readers' text may lag behind the head, which then comes on top again.
        if shown != Some(head) || article.head == head {
            append(db, staff, article, &text, making).await?;
        }
        let detail = self.detail();
        audit::note(
            db,
            Some(staff),
            Act::Arrange,
            &article.subject(),
            detail,
            now,
        )
        .await?;
        let revision = article.head;
        Ok(SaveOutcome::Saved { revision })
    }

    fn apply(self, mut text: RevisionText) -> RevisionText {
        match self {
            Self::Section(section) => text.section = section,
            Self::Tag(tag) => text.tags.push(tag),
        }
        tidy(text)
    }

    fn is_shown_at_once(self, staff: &Staff, article: &Locked) -> bool {
        let person = staff.person();
        let decides_there = match self {
            Self::Section(section) => person.is_editor_of(section),
            Self::Tag(_) => true,
        };
        article.is_frozen() && decides_there && person.is_editor_of(article.standing.section)
    }

    /// Gives readers what they see already, arranged anew; no word of it changes, so it is no correction.
    async fn show(
        self,
        db: &DatabaseTransaction,
        staff: &Staff,
        article: &mut Locked,
        text: &RevisionText,
        making: Making,
    ) -> Result<(), StoreError> {
        let revision = append(db, staff, article, text, making).await?;
        copy_to_row(db, article, text, text.body.to_json()).await?;
        article::Entity::update_many()
            .col_expr(
                article::Column::PublishedRevisionId,
                Expr::value(revision.0),
            )
            .filter(article::Column::Id.eq(article.id.0))
            .exec(db)
            .await?;
        article.published = Some(revision);
        if article.standing.state == ArticleState::Published {
            note_publication(db, article.id, revision, making.now).await?;
        }
        Ok(())
    }

    fn detail(self) -> &'static str {
        match self {
            Self::Section(_) => "Chuyển chuyên mục",
            Self::Tag(_) => "Gắn thẻ",
        }
    }
}
