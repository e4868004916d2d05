//! How a move comes to the portal: after everything that is typed is saved, with the article as the person saw it.

use leptos::{prelude::*, task::spawn_local};

use super::{
    api::{move_article, read_standing},
    move_words::done_sentence,
    open_desk::Desk,
    wire::MoveOrder,
};
use crate::error::{AppError, Conflict};

impl Desk {
    /// Makes a move once everything that is typed is saved.
    pub(super) fn make_move(self, order: MoveOrder) {
        self.notice.set(None);
        self.error.set(None);
        self.order.set(Some(order));
        self.go_on(false);
    }

    pub(super) fn send_order(self, order: MoveOrder) {
        let (seen, head) = (
            self.standing.with_untracked(|standing| standing.state),
            self.based_on.get_untracked(),
        );
        self.is_busy.set(true);
        spawn_local(async move {
            let answer = move_article(self.article, seen, head, order.clone()).await;
            if self.is_busy.is_disposed() {
                return;
            }
            self.is_busy.set(false);
            match answer {
                Ok(standing) => {
                    self.standing.set(standing);
                    self.notice.set(Some(done_sentence(order.step)));
                }
                Err(AppError::SignInRequired) => {
                    self.order.set(Some(order));
                    self.needs_sign_in.set(true);
                }
                Err(error) => self.order_failed(error).await,
            }
        });
    }

    /// Says why a move was not made, and shows where the article stands if somebody else moved it.
    async fn order_failed(self, error: AppError) {
        let is_moved = matches!(error, AppError::Conflict(Conflict::Changed));
        self.error.set(Some(error));
        if is_moved
            && let Ok(standing) = read_standing(self.article).await
            && !self.standing.is_disposed()
        {
            self.standing.set(standing);
        }
    }
}
