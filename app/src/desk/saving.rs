//! How what is typed comes to the portal: one thing on its way at a time, and nothing given up.

use domain::{RevisionId, article::ArticleState};
use leptos::{prelude::*, task::spawn_local};

use super::{
    api::save_article,
    open_desk::Desk,
    state::{AUTOSAVE_AFTER, SaveState, wait_after},
    wire::{Clash, SaveAnswer, Typed},
};
use crate::error::AppError;

impl Desk {
    /// Saves at the person's wish.
    pub(super) fn save(self) {
        self.go_on(false);
    }

    /// Goes on after the person has logged in again.
    pub(super) fn signed_in(self) {
        self.needs_sign_in.set(false);
        self.go_on(false);
    }

    /// Settles on one text where two contradicted each other; it is saved on top of the other person's.
    pub(super) fn settle_clash(self, chosen: &Typed) {
        let Some(clash) = self.clash.try_update(Option::take).flatten() else {
            return;
        };
        self.based_on.set(clash.revision);
        self.saved.set(clash.theirs);
        self.fields.set(chosen);
        self.state.set(SaveState::Typed);
        if self.is_unsaved() {
            self.go_on(false);
        } else {
            self.place.read_value().forget();
            self.state.set(SaveState::Untouched);
        }
    }

    /// Takes the next step: what is not saved is saved, then the move that waits is made.
    pub(super) fn go_on(self, is_autosave: bool) {
        if self.is_busy.get_untracked() || self.clash.with_untracked(Option::is_some) {
            return;
        }
        self.clear_timer();
        if self.is_unsaved() && self.may_save() {
            self.send(is_autosave);
        } else if let Some(order) = self.order.try_update(Option::take).flatten() {
            self.send_order(order);
        }
    }

    fn send(self, is_autosave: bool) {
        let (typed, based_on) = (self.fields.typed_untracked(), self.based_on.get_untracked());
        self.is_busy.set(true);
        self.state.set(SaveState::Saving);
        spawn_local(async move {
            let answer = save_article(self.article, based_on, typed.clone(), is_autosave).await;
            if self.is_busy.is_disposed() {
                return;
            }
            self.is_busy.set(false);
            match answer {
                Ok(answer) => self.took(typed, answer),
                Err(error) => self.failed(error),
            }
        });
    }

    fn took(self, sent: Typed, answer: SaveAnswer) {
        self.tries.set_value(0);
        self.error.set(None);
        match answer {
            SaveAnswer::Saved { revision, at } => {
                self.saved_as(revision, sent, SaveState::Saved { at }, true)
            }
            SaveAnswer::Unchanged { revision, at } => {
                self.saved_as(revision, sent, SaveState::Saved { at }, false);
            }
            SaveAnswer::Merged {
                revision,
                saved,
                at,
            } => {
                if self.fields.typed_untracked() == sent {
                    self.fields.set(&saved);
                    self.saved_as(revision, saved, SaveState::Merged { at }, true);
                } else {
                    // What was typed meanwhile knows nothing of the other window yet; the next save puts it together.
                    self.save_after(AUTOSAVE_AFTER);
                }
            }
            SaveAnswer::Conflict(clash) => self.contradicted(*clash),
        }
    }

    fn saved_as(self, revision: RevisionId, saved: Typed, state: SaveState, is_changed: bool) {
        self.based_on.set(revision);
        self.saved.set(saved);
        if is_changed {
            self.standing.update(|standing| {
                standing.head = revision;
                standing.has_correction = standing.state == ArticleState::Published;
            });
        }
        if self.is_unsaved() {
            self.keep();
            self.state.set(SaveState::Typed);
            self.save_after(AUTOSAVE_AFTER);
        } else {
            self.place.read_value().forget();
            self.state.set(state);
        }
        if self.order.with_untracked(Option::is_some) {
            self.go_on(false);
        }
    }

    fn contradicted(self, clash: Clash) {
        self.keep();
        self.order.set(None);
        self.state.set(SaveState::Clash);
        self.clash.set(Some(clash));
    }

    fn failed(self, error: AppError) {
        let is_kept = self.keep();
        match error {
            AppError::SignInRequired => {
                self.state.set(SaveState::SignedOut);
                self.needs_sign_in.set(true);
                return;
            }
            AppError::Unreachable => {
                self.state.set(SaveState::Offline { is_kept });
                self.save_later();
            }
            AppError::Busy | AppError::Unexpected => {
                self.state.set(SaveState::Waiting { is_kept });
                self.save_later();
            }
            error => {
                self.state.set(SaveState::Refused(error.clone()));
                self.error.set(Some(error));
            }
        }
        // What was to be handed on is decided anew once the text is safe.
        self.order.set(None);
    }

    fn save_later(self) {
        let tries = self.tries.get_value().saturating_add(1);
        self.tries.set_value(tries);
        self.save_after(wait_after(tries));
    }
}
