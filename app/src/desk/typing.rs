//! What happens while a person types: the device keeps every change at once, and the portal gets it soon.

use std::time::Duration;

use leptos::{
    ev,
    leptos_dom::helpers::{set_timeout_with_handle, window_event_listener},
    prelude::*,
    task::spawn_local,
};

use super::{
    api::save_article,
    open_desk::Desk,
    state::{AUTOSAVE_AFTER, SaveState},
    wire::{SaveAnswer, Typed},
};

impl Desk {
    /// Keeps and saves from here on whatever is typed, for as long as the page is open.
    pub(super) fn watch(self) {
        Effect::new(move |before: Option<Typed>| {
            let typed = self.fields.typed();
            if before.as_ref() != Some(&typed) {
                untrack(|| self.note_typing());
            }
            typed
        });
        Effect::new(move |_| {
            let online = window_event_listener(ev::online, move |_| self.try_again());
            on_cleanup(move || {
                online.remove();
                self.leave();
            });
        });
    }

    /// Saves what is not saved when the person goes to another page; should that fail, the device still has it.
    fn leave(self) {
        self.clear_timer();
        if !self.is_unsaved() || !self.may_save() || self.clash.with_untracked(Option::is_some) {
            return;
        }
        let (typed, based_on) = (self.fields.typed_untracked(), self.based_on.get_untracked());
        let place = self.place.get_value();
        spawn_local(async move {
            let answer = save_article(self.article, based_on, typed, true).await;
            if !matches!(answer, Err(_) | Ok(SaveAnswer::Conflict(_))) {
                place.forget();
            }
        });
    }

    /// Keeps what is typed on the device at once, and saves it soon.
    fn note_typing(self) {
        if !self.is_unsaved() || !self.may_save() {
            return;
        }
        let is_kept = self.keep();
        if self.clash.with_untracked(Option::is_some) {
            return;
        }
        match self.tries.get_value() {
            0 => {
                if !self.is_busy.get_untracked() {
                    self.state.set(SaveState::Typed);
                }
                self.save_after(AUTOSAVE_AFTER);
            }
            // The next try is set already; more typing does not hurry it.
            _ => self.state.update(|state| *state = state.typed_on(is_kept)),
        }
    }

    pub(super) fn keep(self) -> bool {
        let place = self.place.read_value();
        place.keep(self.based_on.get_untracked(), self.fields.typed_untracked())
    }

    pub(super) fn save_after(self, wait: Duration) {
        self.clear_timer();
        let timer = set_timeout_with_handle(move || self.go_on(true), wait);
        self.timer.set_value(timer.ok());
    }

    pub(super) fn clear_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    fn try_again(self) {
        if self.tries.get_value() > 0 {
            self.go_on(true);
        }
    }
}
