//! What a move writes once it is decided.

use chrono::{DateTime, Utc};
use domain::{RevisionId, article::ArticleState, audit::Act, life::Move};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};

use super::{
    RevisionText,
    lock::{Locked, is_frozen},
    moves::{Step, word},
    publications::{last_publication, note_publication},
    write::{copy_to_row, refresh_labels},
};
use crate::{StoreError, audit, entity::article};

impl Step<'_> {
    /// Makes the move; `text` is what the article's head says.
    pub(super) async fn make(
        self,
        db: &DatabaseTransaction,
        article: &mut Locked,
        text: &RevisionText,
    ) -> Result<(), StoreError> {
        let from = article.standing.state;
        let Some(to) = self.step.from_state(from) else {
            return Ok(());
        };
        let is_row_behind = is_frozen(from) && article.published != Some(article.head);
        self.set_times(db, article, from).await?;
        self.set_note(article);
        article.standing.state = to;
        self.write_row(db, article).await?;
        let copies_head = self.brings_to_readers() || (!is_frozen(to) && is_row_behind);
        if copies_head {
            copy_to_row(db, article, text, text.body.to_json()).await?;
        } else {
            refresh_labels(db, article).await?;
        }
        let act = Act::from(self.step);
        let (subject, detail) = (article.subject(), self.detail(from, to));
        audit::note(db, Some(self.staff), act, &subject, &detail, self.now).await
    }

    /// Decides what readers are given, and from when to when.
    async fn set_times(
        self,
        db: &DatabaseTransaction,
        article: &mut Locked,
        from: ArticleState,
    ) -> Result<(), StoreError> {
        let before = last_publication(db, article.id).await?;
        match self.step {
            Move::Schedule => {
                article.published_at = self.details.at;
                article.published = Some(article.head);
                article.expires_at = self.expires_at(article);
            }
            Move::Publish => {
                article.expires_at = self.expires_at(article);
                self.set_publication(article, before);
                note_publication(db, article.id, article.head, self.now).await?;
            }
            // What was only promised to readers is no longer, so what they knew before counts again.
            Move::Unschedule | Move::Withdraw | Move::Bin if from == ArticleState::Scheduled => {
                article.published_at = before.map(|(_, first)| first);
                article.published = before.map(|(revision, _)| revision);
            }
            _ => {}
        }
        Ok(())
    }

    /// The first publication sets the article's date; a later one of other words marks it as corrected.
    fn set_publication(self, article: &mut Locked, before: Option<(RevisionId, DateTime<Utc>)>) {
        article.published = Some(article.head);
        match before {
            None => article.published_at = Some(self.now),
            Some((revision, first)) => {
                if article.standing.state != ArticleState::Published {
                    article.published_at = Some(first.min(self.now));
                }
                if revision != article.head {
                    article.updated_at = Some(self.now);
                }
            }
        }
    }

    fn set_note(self, article: &mut Locked) {
        match self.step {
            Move::Return => {
                article.note = Some(self.details.note.trim().to_owned());
                article.note_by = Some(self.staff.id().0);
            }
            Move::Submit | Move::Schedule | Move::Publish => {
                article.note = None;
                article.note_by = None;
            }
            _ => {}
        }
    }

    async fn write_row(self, db: &DatabaseTransaction, article: &Locked) -> Result<(), StoreError> {
        use article::Column;
        let state = article.standing.state;
        let binned_at = (state == ArticleState::Binned).then_some(self.now);
        let published = article.published.map(|revision| revision.0);
        article::Entity::update_many()
            .col_expr(Column::State, Expr::value(state.as_str()))
            .col_expr(Column::PublishedAt, Expr::value(article.published_at))
            .col_expr(Column::UpdatedAt, Expr::value(article.updated_at))
            .col_expr(Column::ExpiresAt, Expr::value(article.expires_at))
            .col_expr(Column::PublishedRevisionId, Expr::value(published))
            .col_expr(Column::Note, Expr::value(article.note.clone()))
            .col_expr(Column::NoteBy, Expr::value(article.note_by))
            .col_expr(Column::BinnedAt, Expr::value(binned_at))
            .col_expr(Column::ChangedAt, Expr::value(self.now))
            .filter(Column::Id.eq(article.id.0))
            .exec(db)
            .await?;
        Ok(())
    }

    /// The line of the audit log.
    fn detail(self, from: ArticleState, to: ArticleState) -> String {
        let mut detail = format!("Từ “{}” sang “{}”", word(from), word(to));
        if from == ArticleState::Published && to == ArticleState::Published {
            "Cập nhật bài đã xuất bản".clone_into(&mut detail);
        }
        if let (Move::Schedule, Some(at)) = (self.step, self.details.at) {
            detail.push_str(&at.format(", hiển thị từ %d/%m/%Y %H:%M UTC").to_string());
        }
        let note = self.details.note.trim();
        if !note.is_empty() {
            let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
            detail.push_str(&format!(", lý do: {note}"));
        }
        detail
    }
}
