//! What one open desk holds: what is typed, what is saved, and what stands between the two.

use domain::{ArticleId, RevisionId};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::{
    fields::Fields,
    kept::Place,
    state::SaveState,
    wire::{Clash, DeskView, MoveOrder, PostAnswer, Standing, Typed},
};
use crate::error::{AppError, Field};

/// An open desk.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// The article.
    pub article: ArticleId,
    /// What is typed.
    pub fields: Fields,
    /// What the portal has saved of it.
    pub saved: RwSignal<Typed>,
    /// The revision on top of which the person types.
    pub based_on: RwSignal<RevisionId>,
    /// Where the article stands.
    pub standing: RwSignal<Standing>,
    /// How what is typed stands to what is saved.
    pub state: RwSignal<SaveState>,
    /// What was refused last, until something is taken again.
    pub error: RwSignal<Option<AppError>>,
    /// Two versions between which the person has to choose.
    pub clash: RwSignal<Option<Clash>>,
    /// True while something is on its way.
    pub is_busy: RwSignal<bool>,
    /// True while the session has to be renewed before anything goes on.
    pub needs_sign_in: RwSignal<bool>,
    /// What was done last, in a sentence.
    pub notice: RwSignal<Option<&'static str>>,
    /// The move to make as soon as everything is saved.
    pub(super) order: RwSignal<Option<MoveOrder>>,
    /// Where the device keeps what is not saved.
    pub(super) place: StoredValue<Place>,
    /// The next save that will come by itself.
    pub(super) timer: StoredValue<Option<TimeoutHandle>>,
    /// How often the portal was tried in vain.
    pub(super) tries: StoredValue<u32>,
}

impl Desk {
    /// Sits down at an article.
    pub(super) fn new(view: &DeskView) -> Self {
        let (error, clash, state) = match &view.answer {
            None => (None, None, SaveState::Untouched),
            Some(PostAnswer::Refused(error)) => {
                (Some(error.clone()), None, SaveState::Refused(error.clone()))
            }
            Some(PostAnswer::Clash(clash)) => (None, Some((**clash).clone()), SaveState::Clash),
        };
        Self {
            article: view.article,
            fields: Fields::new(&view.typed),
            saved: RwSignal::new(view.saved.clone()),
            based_on: RwSignal::new(view.revision),
            standing: RwSignal::new(view.standing.clone()),
            state: RwSignal::new(state),
            error: RwSignal::new(error),
            clash: RwSignal::new(clash),
            is_busy: RwSignal::new(false),
            needs_sign_in: RwSignal::new(false),
            notice: RwSignal::new(None),
            order: RwSignal::new(None),
            place: StoredValue::new(Place::new(view.person, view.article)),
            timer: StoredValue::new(None),
            tries: StoredValue::new(0),
        }
    }

    /// What is wrong with a field.
    pub(super) fn flaw_of(self, field: Field) -> Signal<Option<String>> {
        Signal::derive(move || self.error.read().as_ref()?.flaw_of(field))
    }

    /// True while what is typed is not what is saved.
    pub(super) fn is_unsaved(self) -> bool {
        self.saved
            .with_untracked(|saved| self.fields.typed_untracked() != *saved)
    }

    /// True while the person may save.
    pub(super) fn may_save(self) -> bool {
        self.standing.with_untracked(|standing| standing.may_save)
    }
}
